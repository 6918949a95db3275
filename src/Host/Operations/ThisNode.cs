namespace SendWorkflows.Host.Operations;

/// <summary>What this running copy of the service is called.</summary>
public sealed class ThisNode
{
    /// <summary>Its id, new at each start.</summary>
    public Guid Id { get; } = Guid.CreateVersion7();

    /// <summary>The computer's name and the process's number.</summary>
    public string Name { get; } = $"{Environment.MachineName}:{Environment.ProcessId}";
}
