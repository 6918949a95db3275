using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Demonstration;

/// <summary>Sets the demonstration's clock when it starts: to a school-day morning at first, later to where it was left.</summary>
public sealed class DemonstrationClock(AppDb db, MovableClock clock)
{
    /// <summary>Monday 16 November 2026, half past seven in London: when the demonstration begins, whatever the computer says.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 16, 7, 30, 0, TimeSpan.Zero);

    /// <summary>Puts the clock right and remembers where it stands.</summary>
    public async Task SetAsync(CancellationToken cancellation)
    {
        var kept = await db.ServiceStates.SingleOrDefaultAsync(s => s.Name == ServiceState.ClockOffsetSeconds, cancellation);
        if (kept is null)
        {
            clock.SetTo(Start);
            kept = new ServiceState { Name = ServiceState.ClockOffsetSeconds, Value = "" };
            db.ServiceStates.Add(kept);
            kept.Value = ((long)clock.Offset.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            await db.SaveChangesAsync(cancellation);
        }

        clock.MoveTo(TimeSpan.FromSeconds(long.Parse(kept.Value, CultureInfo.InvariantCulture)));
    }
}
