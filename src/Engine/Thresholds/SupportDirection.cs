namespace SendWorkflows.Engine.Thresholds;

/// <summary>Which way a threshold must move for support to be suggested earlier, more often or for more pupils.</summary>
public enum SupportDirection
{
    /// <summary>A higher value means more support.</summary>
    Higher,

    /// <summary>A lower value means more support.</summary>
    Lower,
}
