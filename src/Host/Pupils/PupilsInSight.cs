using Microsoft.EntityFrameworkCore;

namespace SendWorkflows.Host.Pupils;

internal static class PupilsInSight
{
    /// <summary>The pupil, if the work in hand may see it.</summary>
    internal static Task<Pupil?> FindInSightAsync(this DbSet<Pupil> pupils, Guid id, CancellationToken cancellation) =>
        pupils.SingleOrDefaultAsync(p => p.Id == id, cancellation);
}
