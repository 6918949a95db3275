namespace SendWorkflows.Host.Scheduling;

/// <summary>What the service itself remembers: one row a name.</summary>
public sealed class ServiceState
{
    /// <summary>What is remembered: <c>kind</c> (demonstration or real), <c>clock-offset-seconds</c> and so on.</summary>
    public required string Name { get; init; }

    /// <summary>Its value.</summary>
    public required string Value { get; set; }
}
