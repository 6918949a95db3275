using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.TestKit;

/// <summary>A database's clock that agrees with the test's until told otherwise.</summary>
public sealed class TestDatabaseClock(TestClock clock) : IDatabaseClock
{
    /// <summary>How far it is behind the test's clock; negative when ahead.</summary>
    public TimeSpan Behind { get; set; }

    public Task<DateTimeOffset?> NowAsync(CancellationToken cancellation) => Task.FromResult<DateTimeOffset?>(clock.GetUtcNow() - Behind);
}
