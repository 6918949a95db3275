using System.Globalization;
using SendWorkflows.Engine.Workflows;

namespace SendWorkflows.Host.Requests;

/// <summary>The events that a request's run knows.</summary>
internal static class RequestEvents
{
    /// <summary>The authority received the request on this day, which starts its clock (Regs 5(1)).</summary>
    internal static WorkflowEvent Received(DateOnly on) =>
        new("RECEIVED", Data: new Dictionary<string, string>(StringComparer.Ordinal) { ["receivedOn"] = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) });
}
