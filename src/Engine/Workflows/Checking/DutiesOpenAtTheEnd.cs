using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Workflows.Checking;

/// <summary>
/// Duties that some path through the chart opens and has not closed when the run ends. A condition may come out either way; regions that
/// say nothing about a duty are left out, so that a chart with many regions is looked through one question at a time.
/// </summary>
internal static class DutiesOpenAtTheEnd
{
    internal static IEnumerable<Diagnostic> Find(Workflow workflow)
    {
        var opened = workflow.Actions.OfType<OpenDutyAction>().Select(open => open.Name).ToHashSet(StringComparer.Ordinal);
        opened.IntersectWith(workflow.Actions.OfType<CloseDutyAction>().Select(close => close.Name));
        foreach (var chart in opened.GroupBy(duty => new PartOfChart(workflow, duty)))
        {
            var told = new HashSet<string>(StringComparer.Ordinal);
            foreach (var end in Paths.ToTheEnds(workflow, chart.Key))
            {
                foreach (var (duty, place) in end.Open.Where(each => chart.Contains(each.Key) && told.Add(each.Key)))
                    yield return Diagnostic.Warning(WorkflowCodes.DutyOpenAtTheEnd, place, $"The duty \"{duty}\" can still be open when the run ends: {end.InWords()}.", "Close it on that way, or in the entry of the state in which it ends.");
            }
        }
    }
}
