namespace SendWorkflows.Engine.Rules;

/// <summary>How binding a rule is.</summary>
public enum Standing
{
    /// <summary>An authority's, trust's or school's own practice; in files <c>local</c>.</summary>
    Local,

    /// <summary>Guidance that must be followed unless there is good reason (a "should" of the Code of Practice); in files <c>should</c>.</summary>
    Should,

    /// <summary>Law; in files <c>must</c>.</summary>
    Must,
}
