using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules.Explaining;

namespace SendWorkflows.Engine.Rules;

/// <summary>Why a rule says what it says about one pupil: the evidence card. The same facts and policy always give the same explanation.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Outcome">What it says.</param>
/// <param name="Tree">Every part of its condition with its value.</param>
public sealed record Explanation(string RuleId, Outcome Outcome, ExplainedPart Tree)
{
    /// <summary>The rule itself: its words, source and standing.</summary>
    public required Rule Rule { get; init; }

    /// <summary>The day asked about.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>What a person is told, with the pupil's values in it; empty if the rule has no words.</summary>
    public string Message { get; init; } = "";

    /// <summary>What is said when the rule is not met, with the pupil's values in it; empty if the rule has no such words.</summary>
    public string WhenNotMet { get; init; } = "";

    /// <summary>Why it failed; <c>null</c> unless it did.</summary>
    public string? Reason { get; init; }

    /// <summary>The facts in its condition that are known, in order of name.</summary>
    public IReadOnlyList<KnownFact> Facts { get; init; } = [];

    /// <summary>The facts in its condition that are not known or not complete, in order of name.</summary>
    public IReadOnlyList<string> NotKnown { get; init; } = [];

    /// <summary>The facts that keep the outcome from being known, as in <see cref="RuleOutcome.Missing"/>.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The thresholds in its condition, in order of name.</summary>
    public IReadOnlyList<ThresholdUsed> Thresholds { get; init; } = [];

    /// <summary>What the answer rests on: changes of a single fact, or of two together, that would give another outcome. Empty: no small change.</summary>
    public IReadOnlyList<Flip> RestsOn { get; init; } = [];

    /// <summary>The explanation as JSON; the same explanation always gives the same bytes.</summary>
    public string ToJson() => ExplanationJson.Write(this);
}
