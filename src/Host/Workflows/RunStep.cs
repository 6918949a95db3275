using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Workflows;

/// <summary>One step of a run: what happened and what it led to. Never altered.</summary>
public sealed class RunStep : IBelongsToPupil
{
    /// <summary>Order of writing.</summary>
    public long Id { get; init; }

    /// <inheritdoc />
    public Guid PupilId { get; init; }

    /// <summary>The run.</summary>
    public Guid RunId { get; init; }

    /// <summary>The step's number in its run, from 1; unique, so that no step can be taken twice.</summary>
    public int Number { get; init; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; init; }

    /// <summary>The event, such as <c>REVIEWED</c> or a timer's name.</summary>
    public required string Event { get; init; }

    /// <summary>What came with it, as JSON.</summary>
    public required string Data { get; init; }

    /// <summary>The active states afterwards, in words.</summary>
    public required string State { get; init; }

    /// <summary>What followed in plain words: duties opened and closed, messages, dates.</summary>
    public required string Followed { get; init; }

    /// <summary>Who caused it; <c>null</c> for a timer.</summary>
    public Guid? UserId { get; init; }
}
