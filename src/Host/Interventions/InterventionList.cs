using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Interventions;

/// <summary>The interventions in sight.</summary>
public sealed class InterventionList(InterventionReach reach, TimeProvider time)
{
    /// <summary>Those that run or will, or with <paramref name="ended"/> those that have ended, by name. One query.</summary>
    public async Task<IReadOnlyList<InterventionLine>> ReadAsync(bool ended, CancellationToken cancellation)
    {
        var today = time.Today();
        return await reach.Seen().AsNoTracking().Where(i => ended ? i.Until < today : i.Until >= today).OrderBy(i => i.Name).ThenBy(i => i.Id)
            .Select(i => new InterventionLine(i, i.Leader!.DisplayName, i.Group.Count(m => m.Until == null || m.Until >= today), i.Sessions.Count(s => !s.Corrected && !s.Withdrawn)))
            .ToListAsync(cancellation);
    }
}

/// <summary>An intervention in a list.</summary>
/// <param name="Intervention">The intervention.</param>
/// <param name="Leader">Who leads it, if somebody does.</param>
/// <param name="Pupils">How many pupils in sight are in it.</param>
/// <param name="Held">How many sessions were held.</param>
public sealed record InterventionLine(Intervention Intervention, string? Leader, int Pupils, int Held);
