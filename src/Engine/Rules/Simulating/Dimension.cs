namespace SendWorkflows.Engine.Rules.Simulating;

/// <summary>How pupils who move are counted apart.</summary>
public enum Dimension
{
    /// <summary>By school.</summary>
    School,

    /// <summary>By the layer the pupil is placed on.</summary>
    Layer,

    /// <summary>By the main type of need.</summary>
    Need,

    /// <summary>By a group that is monitored: "name: value".</summary>
    Group,
}
