namespace SendWorkflows.Engine.Workflows.Moving;

/// <summary>What a <see cref="MoveIssue"/> is about.</summary>
public enum MoveSubject
{
    /// <summary>An active state, by its path.</summary>
    State,

    /// <summary>An open duty, by its name.</summary>
    Duty,

    /// <summary>A pending timer, by its id.</summary>
    Timer,

    /// <summary>What a history state remembers, by the history's path.</summary>
    History,

    /// <summary>An entry of the mapping that a person gave, by its left side.</summary>
    Mapping,

    /// <summary>The run as a whole, by its workflow's id.</summary>
    Run,
}
