namespace SendWorkflows.Engine.Workflows;

/// <summary>What happens to a delay whose day falls in a closure.</summary>
public enum SendAs
{
    /// <summary>It is over on exactly its day.</summary>
    Exact,

    /// <summary>It moves back to the last open day.</summary>
    Reminder,

    /// <summary>It moves forward to the next open day.</summary>
    Escalation,
}
