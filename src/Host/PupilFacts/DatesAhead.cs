using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.PupilFacts;

/// <summary>The days to come on which what is stored already says something new of a pupil: a fact dated ahead, a placement that ends, an intervention that begins.</summary>
public sealed class DatesAhead(AppDb db)
{
    /// <summary>The first such day of each pupil that has one. One query.</summary>
    /// <param name="pupilIds">The pupils.</param>
    /// <param name="asOf">Only later days count.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal async Task<IReadOnlyDictionary<Guid, DateOnly>> ReadAsync(IReadOnlyList<Guid> pupilIds, DateOnly asOf, CancellationToken cancellation)
    {
        var cycles = db.Cycles.Where(c => pupilIds.Contains(c.PupilId));
        var placements = db.Placements.Where(p => pupilIds.Contains(p.PupilId));
        var members = db.GroupMembers.Where(m => pupilIds.Contains(m.PupilId));
        return await db.PupilFacts.Where(f => pupilIds.Contains(f.PupilId)).Select(f => new { f.PupilId, On = (DateOnly?)f.On })
            .Concat(placements.Select(p => new { p.PupilId, On = (DateOnly?)p.From }))
            .Concat(placements.Select(p => new { p.PupilId, On = p.To }))
            .Concat(cycles.Select(c => new { c.PupilId, On = (DateOnly?)c.StartedOn }))
            .Concat(cycles.Select(c => new { c.PupilId, On = c.PlannedOn }))
            .Concat(cycles.Select(c => new { c.PupilId, On = c.ParentNotifiedOn }))
            .Concat(cycles.Select(c => new { c.PupilId, On = c.ReviewedOn }))
            .Concat(cycles.Select(c => new { c.PupilId, On = c.EndedOn }))
            .Concat(db.Reviews.Where(r => pupilIds.Contains(r.PupilId)).Select(r => new { r.PupilId, On = (DateOnly?)r.HeldOn }))
            .Concat(members.Select(m => new { m.PupilId, On = (DateOnly?)m.From }))
            .Concat(members.Select(m => new { m.PupilId, On = m.RespondedOn }))
            .Where(ahead => ahead.On > asOf)
            .GroupBy(ahead => ahead.PupilId)
            .Select(ahead => new { ahead.Key, First = ahead.Min(day => day.On) })
            .ToDictionaryAsync(ahead => ahead.Key, ahead => ahead.First!.Value, cancellation);
    }
}
