namespace SendWorkflows.Engine.Rules.Simulating;

/// <summary>What in a draft can make a difference.</summary>
public enum DifferenceKind
{
    /// <summary>A threshold has another value.</summary>
    Threshold,

    /// <summary>The rule's condition is written otherwise.</summary>
    Condition,

    /// <summary>The rule is new.</summary>
    Added,

    /// <summary>The rule is no longer there.</summary>
    Removed,

    /// <summary>The rule is met as before and suggests something else.</summary>
    Suggestion,

    /// <summary>The pupil's facts are derived or read otherwise under the draft.</summary>
    Facts,
}
