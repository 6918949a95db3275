using System.Globalization;

namespace SendWorkflows.Host.Scheduling;

/// <summary>
/// Whether this node's clock agrees with the database's. A node that is more than half a minute off would fire timers early or late and date what it
/// records wrongly, so it takes no due work until it agrees again; its pages are still served.
/// </summary>
public sealed class ClockAgreement(IDatabaseClock database, TimeProvider time)
{
    /// <summary>The most that a node's clock may differ.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromSeconds(30);

    /// <summary>How it stood when it was last looked at.</summary>
    public NodeClock Last { get; private set; } = new(TimeSpan.Zero, DateTimeOffset.UnixEpoch, null);

    // The demonstration's clock is meant to differ: what must agree is the computer's clock beneath it.
    private DateTimeOffset Ours => time is MovableClock movable ? movable.GetUtcNow() - movable.Offset : time.GetUtcNow();

    /// <summary>Compares the clocks now. The answer is halved between question and reply, so a slow database is no disagreement.</summary>
    public async Task<NodeClock> LookAsync(CancellationToken cancellation = default)
    {
        var asked = Ours;
        var theirs = await database.NowAsync(cancellation);
        var answered = Ours;
        var ahead = theirs is { } now ? asked + ((answered - asked) / 2) - now : TimeSpan.Zero;
        return Last = new NodeClock(ahead, theirs ?? answered, ahead.Duration() > Most ? Problem(ahead) : null);
    }

    private static string Problem(TimeSpan ahead) => string.Create(
        CultureInfo.InvariantCulture,
        $"This computer's clock is {ahead.Duration().TotalSeconds:0} seconds {(ahead > TimeSpan.Zero ? "ahead of" : "behind")} the database's, and {Most.TotalSeconds:0} are allowed. It does no due work until they agree. Set the clock right, with NTP.");
}

/// <summary>How a node's clock stands to the database's.</summary>
/// <param name="Ahead">How far it is ahead; negative when behind.</param>
/// <param name="DatabaseNow">The database's time when it was looked at.</param>
/// <param name="Problem">Why the node does no due work, and what to do; <c>null</c> when they agree.</param>
public sealed record NodeClock(TimeSpan Ahead, DateTimeOffset DatabaseNow, string? Problem);
