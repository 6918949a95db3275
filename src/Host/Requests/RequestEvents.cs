using System.Globalization;
using SendWorkflows.Engine.Workflows;

namespace SendWorkflows.Host.Requests;

/// <summary>The events that a request's run knows.</summary>
internal static class RequestEvents
{
    /// <summary>The event's name.</summary>
    internal const string ReceivedEvent = "RECEIVED";

    /// <summary>The name under which the day comes with it.</summary>
    internal const string ReceivedOn = "receivedOn";

    /// <summary>The authority received the request on this day, which starts its clock (Regs 5(1)).</summary>
    internal static WorkflowEvent Received(DateOnly on) =>
        new(ReceivedEvent, Data: new Dictionary<string, string>(StringComparer.Ordinal) { [ReceivedOn] = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) });
}
