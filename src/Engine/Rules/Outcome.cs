namespace SendWorkflows.Engine.Rules;

/// <summary>What a rule says about a pupil. Unknown is never "no".</summary>
public enum Outcome : byte
{
    /// <summary>The condition does not hold.</summary>
    NotMet,

    /// <summary>The condition holds.</summary>
    Met,

    /// <summary>What is known does not decide it.</summary>
    Unknown,

    /// <summary>It cannot be worked out, for a reason that is given: a division by zero, the first of an empty list.</summary>
    Failed,
}
