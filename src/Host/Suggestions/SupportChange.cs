using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Duties;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Suggestions;

/// <summary>Carries out what a person decided: placements, cycles and duties. The caller saves.</summary>
internal sealed class SupportChange(AppDb db, TimeProvider time)
{
    /// <summary>Moves the pupil and opens what the law asks for there. Returns what happened, in sentences.</summary>
    internal async Task<List<string>> MoveAsync(Pupil pupil, Ladder ladder, Layer layer, string? area, DateOnly from, Guid decisionId, CancellationToken cancellation)
    {
        var current = await db.Placements.Where(p => p.PupilId == pupil.Id && p.To == null).ToListAsync(cancellation);
        var wasOnRegister = current.Any(p => p.Ladder == ladder.Id && ladder[p.Layer] is { } held && ladder.IsOnRegister(held));
        if (PlacementMove.To(ladder, layer, area, from, pupil.Id, current, decisionId) is not { } placement)
            return [$"Already at {layer.Name}."];
        db.Placements.Add(placement);
        var followed = new List<string> { $"Moved to {layer.Name} from {Pages.Words.Date(from)}." };
        if (ladder.IsOnRegister(layer) && !wasOnRegister)
            followed.Add(OpenDuty(pupil, "tell-parents", FollowUp.Of("tell-parents")!, null, "The school must tell the parents when it makes special educational provision (Children and Families Act 2014, s.68).", 15));
        return followed;
    }

    /// <summary>Ends every placement on the ladder's register and returns the pupil to the highest layer below it, where there is one.</summary>
    internal async Task<List<string>> EndSupportAsync(Pupil pupil, Ladder ladder, DateOnly from, Guid decisionId, CancellationToken cancellation)
    {
        var current = await db.Placements.Where(p => p.PupilId == pupil.Id && p.To == null && p.Ladder == ladder.Id).ToListAsync(cancellation);
        foreach (var ending in current.Where(p => ladder[p.Layer] is { } held && ladder.IsOnRegister(held)))
            ending.To = from;
        var followed = new List<string> { $"SEN support ends on {Pages.Words.Date(from)}." };
        if (PlacementMove.LastBelowRegister(ladder) is { } below && !ladder.IsPerAreaOfNeed
            && PlacementMove.To(ladder, below, null, from, pupil.Id, current, decisionId) is { } placement)
        {
            db.Placements.Add(placement);
            followed.Add($"Moved to {below.Name}.");
        }

        return followed;
    }

    /// <summary>Opens a duty for a role. Returns what happened, in a sentence.</summary>
    internal string OpenDuty(Pupil pupil, string name, FollowUp work, DateOnly? dueOn, string because, int minutes)
    {
        db.Duties.Add(new Duty
        {
            Id = Guid.CreateVersion7(), PupilId = pupil.Id, SchoolId = pupil.SchoolId, Name = name, Role = work.Role, Title = work.Title,
            DueOn = dueOn, DueBecause = because, Minutes = minutes, OpenedAt = time.GetUtcNow().UtcDateTime,
        });
        return dueOn is { } day
            ? $"Duty for the {Access.Roles.Titles[work.Role]}: {work.Title}, by {Pages.Words.Date(day)}."
            : $"Duty for the {Access.Roles.Titles[work.Role]}: {work.Title}.";
    }
}
