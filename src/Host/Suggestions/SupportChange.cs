using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Duties;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Suggestions;

/// <summary>Carries out what a person decided: placements, cycles and duties. The caller saves. Each part returns what happened, in sentences.</summary>
public sealed class SupportChange(AppDb db, StartCycle cycles, CyclesOfSupport ending, OpenDuty duties, ConsideredRequest considered, ProvisionDecided provision)
{
    private const int MinutesToTellParents = 15;

    /// <summary>Moves the pupil to a layer, begins a cycle where the layer has a plan, and sees that the parents are told where SEN support begins.</summary>
    internal async Task<List<string>> MoveAsync(Pupil pupil, Ladder ladder, Layer layer, string? area, DateOnly from, Guid decisionId, CancellationToken cancellation)
    {
        var current = await CurrentAsync(pupil, ladder, cancellation);
        var wasOnRegister = current.Any(p => IsOnRegister(ladder, p));
        var followed = new List<string>();
        if (PlacementMove.To(ladder, layer, area, from, pupil.Id, current, decisionId) is { } placement)
        {
            db.Placements.Add(placement);
            await provision.StageAsync(pupil, ladder, current.Where(p => p.To is null).Append(placement), from, cancellation);
            followed.Add($"{pupil.Forename} moves to {layer.Name} from {Words.Date(from)}.");
        }
        else
        {
            followed.Add($"{pupil.Forename} is at {layer.Name} already.");
        }

        if (layer.PlanType is not null || ladder.IsOnRegister(layer))
            followed.AddRange(await CycleAsync(pupil, ladder.IsPerAreaOfNeed ? area : null, mustTellParents: ladder.IsOnRegister(layer) && !wasOnRegister, decisionId, cancellation));
        if (wasOnRegister && ladder.IsExclusive && !ladder.IsOnRegister(layer))
            followed.AddRange(await ending.EndAsync(pupil, ladder.IsPerAreaOfNeed ? area : null, cancellation));
        return followed;
    }

    /// <summary>Ends every placement on the ladder's register and returns the pupil to the highest layer below it, where there is one.</summary>
    internal async Task<List<string>> EndSupportAsync(Pupil pupil, Ladder ladder, DateOnly from, Guid decisionId, CancellationToken cancellation)
    {
        var current = await CurrentAsync(pupil, ladder, cancellation);
        foreach (var ending in current.Where(p => IsOnRegister(ladder, p)))
            ending.To = from;
        var followed = new List<string> { $"SEN support ends on {Words.Date(from)}." };
        if (PlacementMove.LastBelowRegister(ladder) is { } below && !ladder.IsPerAreaOfNeed
            && PlacementMove.To(ladder, below, null, from, pupil.Id, current, decisionId) is { } placement)
        {
            db.Placements.Add(placement);
            current.Add(placement);
            followed.Add($"{pupil.Forename} moves to {below.Name}.");
        }

        await provision.StageAsync(pupil, ladder, current.Where(p => p.To is null), from, cancellation);
        followed.AddRange(await ending.EndAsync(pupil, area: null, cancellation));

        return followed;
    }

    /// <summary>Begins a cycle of assess, plan, do, review; one that is under way goes on.</summary>
    internal async Task<List<string>> CycleAsync(Pupil pupil, string? area, bool mustTellParents, Guid decisionId, CancellationToken cancellation)
    {
        var outcome = await cycles.StageAsync(pupil.Id, area, decisionId, cancellation);
        if (outcome.Recorded)
            return [$"Cycle {outcome.Cycle!.Number} of assess, plan, do, review begins, with telling the parents."];
        if (outcome.Cycle is { } underWay)
            return [$"Cycle {underWay.Number} goes on."];
        var followed = new List<string> { $"No cycle could begin. {string.Join(' ', outcome.Problems.Select(p => p.Message))}" };
        if (mustTellParents)
            followed.Add(await DutyAsync(pupil, "tell-parents", null, "The school must tell the parents when it makes special educational provision (Children and Families Act 2014, s.68).", MinutesToTellParents, cancellation));
        return followed;
    }

    /// <summary>Opens the duty that goes with a suggestion's event.</summary>
    internal async Task<string> DutyAsync(Pupil pupil, string name, DateOnly? dueOn, string because, int minutes, CancellationToken cancellation)
    {
        if (FollowUp.Of(name) is not { } work)
            return "";
        if (name == SuggestionMeaning.ConsiderRequest)
            await considered.StageAsync(pupil, cancellation);
        await duties.StageAsync(pupil, name, work.Role, work.Title, minutes, dueOn, because, cancellation);
        return $"For the {Inside(Roles.Titles[work.Role])}: {Inside(work.Title)}{(dueOn is { } day ? $", by {Words.Date(day)}" : "")}.";
    }

    private Task<List<Placement>> CurrentAsync(Pupil pupil, Ladder ladder, CancellationToken cancellation) =>
        db.Placements.Where(p => p.PupilId == pupil.Id && p.To == null && p.Ladder == ladder.Id).ToListAsync(cancellation);

    private static bool IsOnRegister(Ladder ladder, Placement placement) => ladder[placement.Layer] is { } layer && ladder.IsOnRegister(layer);

    // "Class teacher" inside a sentence begins small; "SENCo" does not.
    private static string Inside(string title) => title.Length > 1 && char.IsUpper(title[1]) ? title : char.ToLowerInvariant(title[0]) + title[1..];
}
