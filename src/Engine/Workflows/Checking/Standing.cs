using System.Collections.Immutable;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Workflows.Running;

namespace SendWorkflows.Engine.Workflows.Checking;

/// <summary>Where a path through part of a chart stands: the active states and the open duties, and how it got there.</summary>
/// <param name="Configuration">The active states.</param>
/// <param name="Open">The open duties, each with the place that opened it.</param>
/// <param name="Before">Where it stood before; <c>null</c> at the start.</param>
/// <param name="By">What moved it from there.</param>
internal sealed record Standing(Configuration Configuration, ImmutableSortedDictionary<string, Place> Open, Standing? Before, string By)
{
    /// <summary>The same for two ways to the same standing.</summary>
    internal string Key => string.Join(',', Configuration.Select(state => state.Order)) + "|" + string.Join(',', Open.Keys);

    /// <summary>The way in words: <c>GO, after tenDays, then it ends in "z"</c>.</summary>
    internal string InWords()
    {
        var way = new List<string>();
        for (var each = this; each.Before is not null; each = each.Before)
            way.Insert(0, each.By);
        var ends = Configuration.Where(state => state.Kind == StateKind.Final).Select(state => $"\"{state}\"");
        return $"{string.Join(", ", way.Prepend("from the start"))}, and it ends in {string.Join(" and ", ends)}";
    }

    /// <summary>Where the actions lead with these states active.</summary>
    internal Standing Then(Configuration configuration, IEnumerable<WorkflowAction> actions, string by)
    {
        var open = Open;
        foreach (var action in actions)
        {
            open = action switch
            {
                OpenDutyAction opening => open.SetItem(opening.Name, opening.Place),
                CloseDutyAction closing => open.Remove(closing.Name),
                _ => open,
            };
        }

        return new Standing(configuration, open, this, by);
    }
}
