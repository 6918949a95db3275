using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Workflows;

namespace SendWorkflows.Host.Workflows;

/// <summary>What a run that begins another hands on: the dates and values of the same names as the other's questions.</summary>
internal static class PassedOn
{
    /// <summary>What the other run begins with. A date may stand among the values, as it came with an event.</summary>
    internal static RunStart To(Workflow? other, string workflowId, Guid pupilId, Snapshot known)
    {
        var dates = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        var data = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var ask in other?.Asks ?? [])
        {
            if (ask.Type != EventFieldType.Date && known.Data.TryGetValue(ask.Name, out var value))
                data[ask.Name] = value;
            else if (ask.Type == EventFieldType.Date && (known.Dates.TryGetValue(ask.Name, out var date) ? date : IsoDate.Parse(known.Data.GetValueOrDefault(ask.Name) ?? "")) is { } day)
                dates[ask.Name] = day;
        }

        return new RunStart(workflowId, pupilId, dates, data);
    }
}
