using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Rules.Files;

/// <summary>One rule as a file writes it: an <c>Expression</c>, or an <c>Operator</c> over nested rules.</summary>
/// <param name="Name">Its <c>RuleName</c>.</param>
/// <param name="Place">Where it stands.</param>
public sealed record WrittenRule(string Name, Place Place)
{
    /// <summary>Whether it counts. RulesEngine leaves disabled rules out, nested ones too.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>Its condition, or <c>null</c> if it joins nested rules.</summary>
    public ExpressionText? Expression { get; init; }

    /// <summary>How nested rules are joined, or <c>null</c> if it has an expression.</summary>
    public RuleOperator? Operator { get; init; }

    /// <summary>Its nested rules.</summary>
    public IReadOnlyList<WrittenRule> Rules { get; init; } = [];

    /// <summary>Named expressions that it and its nested rules may use.</summary>
    public IReadOnlyList<RuleParameter> LocalParams { get; init; } = [];

    /// <summary>What it suggests when met, one of <see cref="SuggestionEvents"/>; <c>null</c> for a condition that others use.</summary>
    public string? SuccessEvent { get; init; }

    /// <summary>What is said when it is not met; <c>$(pupil.X)</c> stands for a value.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>What RulesEngine has no place for.</summary>
    public RuleProperties Properties { get; init; } = new();
}
