namespace SendWorkflows.Host.Scheduling;

/// <summary>What the service itself remembers: one row a name.</summary>
public sealed class ServiceState
{
    /// <summary>The name under which the demonstration's clock keeps how many seconds it runs ahead of the computer's.</summary>
    public const string ClockOffsetSeconds = "clock-offset-seconds";

    /// <summary>What is remembered: <c>kind</c> (demonstration or real), <see cref="ClockOffsetSeconds"/> and so on.</summary>
    public required string Name { get; init; }

    /// <summary>Its value.</summary>
    public required string Value { get; set; }
}
