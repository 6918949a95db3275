namespace SendWorkflows.Engine.Workflows;

/// <summary>Why a message is sent.</summary>
public enum MessageKind
{
    /// <summary>Something comes up.</summary>
    Reminder,

    /// <summary>Something is due today.</summary>
    Due,

    /// <summary>Something is overdue and goes to the next person.</summary>
    Escalation,

    /// <summary>Something happened.</summary>
    Information,
}
