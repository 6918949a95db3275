using SendWorkflows.Engine.Facts;

namespace SendWorkflows.Engine.Rules.Evaluating;

/// <summary>Evaluates one rule for one pupil.</summary>
internal static class RuleEvaluation
{
    internal static Outcome Outcome(Rule rule, FactSet facts)
    {
        var frame = new Frame(facts);
        return rule.Condition.Test(ref frame);
    }

    internal static RuleOutcome Of(Rule rule, FactSet facts) => Of(rule, facts, Outcome(rule, facts));

    /// <summary>An outcome that is already known, with what is missing or the reason.</summary>
    internal static RuleOutcome Of(Rule rule, FactSet facts, Outcome outcome)
    {
        if (outcome is Rules.Outcome.Met or Rules.Outcome.NotMet)
            return new RuleOutcome(rule.Id, rule.File, outcome, []);
        var frame = new Frame(facts);
        rule.Condition.Test(ref frame);
        if (outcome == Rules.Outcome.Failed)
            return new RuleOutcome(rule.Id, rule.File, outcome, [], frame.Reason);
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        rule.Condition.Missing(ref frame, missing);
        return new RuleOutcome(rule.Id, rule.File, outcome, [.. missing]);
    }

    internal static SuggestionFound? Suggestion(Rule rule, FactSet facts)
    {
        if (rule.Event is not { } suggested)
            return null;
        var says = rule.Written.Properties;
        return new SuggestionFound(
            rule.Id, suggested, says.Target, says.Area, says.Standing, rule.Message.For(facts), says.Source, says.Urgency, says.Minutes);
    }
}
