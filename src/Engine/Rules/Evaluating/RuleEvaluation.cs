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

    internal static RuleOutcome Of(Rule rule, FactSet facts)
    {
        var frame = new Frame(facts);
        var outcome = rule.Condition.Test(ref frame);
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var reason = outcome == Rules.Outcome.Failed ? frame.Reason : null;
        if (outcome == Rules.Outcome.Unknown)
            rule.Condition.Missing(ref frame, missing);
        return new RuleOutcome(rule.Id, rule.File, outcome, [.. missing], reason);
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
