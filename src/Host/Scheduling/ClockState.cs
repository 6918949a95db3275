using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Scheduling;

/// <summary>Keeps how far the demonstration's clock runs ahead, so that it stands right after a restart and in another process.</summary>
public sealed class ClockState(AppDb db, IServiceProvider services)
{
    /// <summary>The demonstration's clock; <c>null</c> in the real service, whose time is the computer's.</summary>
    public MovableClock? Clock => services.GetService<MovableClock>();

    /// <summary>Sets the clock as another process may have left it. Does nothing in the real service.</summary>
    public async Task FollowAsync(CancellationToken cancellation = default)
    {
        if (Clock is not { } clock)
            return;
        var kept = await db.ServiceStates.AsNoTracking().SingleOrDefaultAsync(s => s.Name == ServiceState.ClockOffsetSeconds, cancellation);
        if (kept is not null && long.TryParse(kept.Value, CultureInfo.InvariantCulture, out var seconds))
            clock.MoveTo(TimeSpan.FromSeconds(seconds));
    }

    /// <summary>Sets the clock to an instant: first where every process looks, then here.</summary>
    public async Task SetAsync(DateTimeOffset to, CancellationToken cancellation = default)
    {
        var clock = Clock ?? throw new InvalidOperationException("Only the demonstration's clock can be moved.");
        var seconds = (long)Math.Ceiling((clock.Offset + (to - clock.GetUtcNow())).TotalSeconds);
        var value = seconds.ToString(CultureInfo.InvariantCulture);
        if (await db.ServiceStates.SingleOrDefaultAsync(s => s.Name == ServiceState.ClockOffsetSeconds, cancellation) is { } kept)
            kept.Value = value;
        else
            db.ServiceStates.Add(new ServiceState { Name = ServiceState.ClockOffsetSeconds, Value = value });
        await db.SaveChangesAsync(cancellation);
        clock.MoveTo(TimeSpan.FromSeconds(seconds));
    }
}
