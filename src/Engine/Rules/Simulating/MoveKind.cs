namespace SendWorkflows.Engine.Rules.Simulating;

/// <summary>What a draft changes about a pupil and a suggestion.</summary>
public enum MoveKind
{
    /// <summary>The draft suggests it and the policy in force does not.</summary>
    Gains,

    /// <summary>The policy in force suggests it and the draft does not: the rule is not met, failed or no longer there.</summary>
    Loses,

    /// <summary>The policy in force knows the answer and the draft does not.</summary>
    BecomesUnknown,
}
