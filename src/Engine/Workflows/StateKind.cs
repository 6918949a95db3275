namespace SendWorkflows.Engine.Workflows;

/// <summary>What a state of a workflow is, in the statechart's own words.</summary>
public enum StateKind
{
    /// <summary>It has no states inside.</summary>
    Atomic,

    /// <summary>Exactly one of the states inside is active while it is.</summary>
    Compound,

    /// <summary>Every state inside is active while it is.</summary>
    Parallel,

    /// <summary>Reaching it finishes its parent.</summary>
    Final,

    /// <summary>It stands for the states that were active when its parent was last left, one level down.</summary>
    ShallowHistory,

    /// <summary>It stands for the states that were active when its parent was last left, all the way down.</summary>
    DeepHistory,
}
