namespace SendWorkflows.Host.Operations;

/// <summary>One running copy of the service on the database.</summary>
public sealed class Node
{
    /// <summary>The node's id, new at each start.</summary>
    public Guid Id { get; init; }

    /// <summary>The computer's name and the process's number: <c>web-1:4711</c>.</summary>
    public required string Name { get; init; }

    /// <summary>When it started (UTC, by the database's clock).</summary>
    public DateTime StartedAt { get; init; }

    /// <summary>When it was last seen (UTC, by the database's clock).</summary>
    public DateTime SeenAt { get; set; }

    /// <summary>How many seconds its clock is ahead of the database's; negative when behind.</summary>
    public double ClockAheadSeconds { get; set; }

    /// <summary>Why it does no due work; <c>null</c> while it does.</summary>
    public string? StoppedBecause { get; set; }
}
