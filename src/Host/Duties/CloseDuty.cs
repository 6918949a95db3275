using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Duties;

/// <summary>Closes a duty that no run has opened, when it is done or no longer needed.</summary>
public sealed class CloseDuty(AppDb db, TimeProvider time)
{
    /// <summary>Adds the closing to the change being made; does nothing if none of this name is open. The caller saves.</summary>
    /// <param name="pupilId">The pupil.</param>
    /// <param name="name">The duty's name.</param>
    /// <param name="outcome">How it ended: <c>done</c>, <c>not-needed</c> and the like.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task StageAsync(Guid pupilId, string name, string outcome, CancellationToken cancellation = default)
    {
        foreach (var duty in await db.Duties.Where(d => d.PupilId == pupilId && d.RunId == null && d.Name == name && d.ClosedAt == null).ToListAsync(cancellation))
        {
            duty.ClosedAt = time.GetUtcNow().UtcDateTime;
            duty.Outcome = outcome;
        }
    }
}
