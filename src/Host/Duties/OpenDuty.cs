using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Duties;

/// <summary>Opens a duty that no run has opened: a fact to find out, a decision to take.</summary>
public sealed class OpenDuty(AppDb db, TimeProvider time)
{
    /// <summary>Adds the duty to the change being made, unless the pupil has one of this name open already. The caller saves.</summary>
    /// <returns>The duty that is now open.</returns>
    public async Task<Duty> StageAsync(
        Pupil pupil, string name, string role, string title, int minutes, DateOnly? dueOn = null, string dueBecause = "", CancellationToken cancellation = default)
    {
        var open = db.Duties.Local.FirstOrDefault(d => d.PupilId == pupil.Id && d.RunId == null && d.Name == name && d.ClosedAt == null)
            ?? await db.Duties.FirstOrDefaultAsync(d => d.PupilId == pupil.Id && d.RunId == null && d.Name == name && d.ClosedAt == null, cancellation);
        if (open is not null)
            return open;
        var duty = new Duty
        {
            Id = Guid.CreateVersion7(),
            PupilId = pupil.Id,
            SchoolId = pupil.SchoolId,
            Name = name,
            Role = role,
            Title = title,
            Minutes = minutes,
            DueOn = dueOn,
            DueBecause = dueBecause,
            OpenedAt = time.GetUtcNow().UtcDateTime,
        };
        db.Duties.Add(duty);
        return duty;
    }
}
