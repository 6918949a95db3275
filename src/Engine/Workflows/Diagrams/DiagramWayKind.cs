namespace SendWorkflows.Engine.Workflows.Diagrams;

/// <summary>What sets off a way of a drawing.</summary>
public enum DiagramWayKind
{
    /// <summary>A person's event.</summary>
    Event,

    /// <summary>Time.</summary>
    Delay,

    /// <summary>The end of what is inside.</summary>
    Finished,

    /// <summary>Nothing: it is taken at once when its guard is true.</summary>
    AtOnce,
}
