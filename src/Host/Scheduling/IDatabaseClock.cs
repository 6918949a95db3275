namespace SendWorkflows.Host.Scheduling;

/// <summary>The clock that all nodes of one database share.</summary>
public interface IDatabaseClock
{
    /// <summary>The database's time now; <c>null</c> where the database has no clock of its own (SQLite runs on the node's).</summary>
    Task<DateTimeOffset?> NowAsync(CancellationToken cancellation);
}
