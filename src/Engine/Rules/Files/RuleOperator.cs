namespace SendWorkflows.Engine.Rules.Files;

/// <summary>How a rule joins its nested rules.</summary>
public enum RuleOperator
{
    /// <summary>All must be met: <c>And</c> or <c>AndAlso</c>.</summary>
    And,

    /// <summary>One must be met: <c>Or</c> or <c>OrElse</c>.</summary>
    Or,
}
