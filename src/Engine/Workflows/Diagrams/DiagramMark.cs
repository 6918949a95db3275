namespace SendWorkflows.Engine.Workflows.Diagrams;

/// <summary>What a state of a drawing is to the run that is looked at.</summary>
public enum DiagramMark
{
    /// <summary>The run is elsewhere.</summary>
    None,

    /// <summary>The run is here: one of the innermost active states.</summary>
    Here,

    /// <summary>The run is somewhere inside.</summary>
    Around,

    /// <summary>A history would lead back here.</summary>
    Remembered,
}
