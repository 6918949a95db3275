using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules.Binding;
using SendWorkflows.Engine.Rules.Evaluating;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;
using SendWorkflows.Engine.Rules.Explaining;
using SendWorkflows.Engine.Thresholds;

namespace SendWorkflows.Engine.Rules.Simulating;

/// <summary>A rule under the policy in force and under a draft, and what differs between the two. Immutable and thread-safe.</summary>
internal sealed class RulePair
{
    private readonly List<(Difference Difference, Node Condition)> _trials = [];

    internal RulePair(Rule? current, Rule? draft, Policy currentPolicy, Policy draftPolicy)
    {
        (Current, Draft) = (current, draft);
        SuggestsTheSame = Move.Of(current, MoveKind.Gains) == Move.Of(draft, MoveKind.Gains);
        if (current is null || draft is null)
        {
            Whole = [current is null ? new Difference(DifferenceKind.Added, draft!.Id, null, draft.SetBy) : new Difference(DifferenceKind.Removed, current.Id, current.SetBy, null)];
            return;
        }

        var values = ThresholdsOf(draft).Where(name => ValueOf(currentPolicy, name) is { } held && held != ValueOf(draftPolicy, name)).ToList();
        foreach (var name in values)
        {
            var difference = new Difference(DifferenceKind.Threshold, name, Words(ValueOf(currentPolicy, name)), Words(ValueOf(draftPolicy, name)));
            if (WithoutChange(draft, draftPolicy, currentPolicy.Thresholds[name]) is { } condition)
                _trials.Add((difference, condition));
        }

        var isRewritten = MeaningOf(current) != MeaningOf(draft);
        Whole =
        [
            .. _trials.Select(trial => trial.Difference),
            .. isRewritten ? new[] { new Difference(DifferenceKind.Condition, draft.Id, current.SetBy, draft.SetBy) } : [],
        ];
    }

    internal Rule? Current { get; }

    internal Rule? Draft { get; }

    /// <summary>Whether both, when met, suggest the same.</summary>
    internal bool SuggestsTheSame { get; }

    /// <summary>Everything that differs.</summary>
    private IReadOnlyList<Difference> Whole { get; }

    /// <summary>
    /// What made the difference for a pupil: the thresholds without whose new value the draft says what it said before; if none alone undoes it, all that differs.
    /// </summary>
    internal IReadOnlyList<Difference> Because(FactSet draftFacts, Outcome before)
    {
        var alone = _trials.Where(trial => Outcome(trial.Condition, draftFacts) == before).Select(trial => trial.Difference).ToList();
        return alone.Count > 0 ? alone
            : Whole.Count > 0 ? Whole
            : [new Difference(DifferenceKind.Facts, Draft!.Id, null, null)];
    }

    internal static Outcome Outcome(Node condition, FactSet facts)
    {
        var frame = new Frame(facts);
        return condition.Test(ref frame);
    }

    /// <summary>The draft's rule with one threshold as it is in force.</summary>
    private static Node? WithoutChange(Rule draft, Policy draftPolicy, Threshold held)
    {
        var thresholds = new Dictionary<string, Threshold>(draftPolicy.Thresholds, StringComparer.Ordinal) { [held.Name] = held };
        var binder = new RuleBinder([]);
        var scope = new BindingScope(draftPolicy.Facts, thresholds, draftPolicy.AsOf, new Dictionary<string, Bound>(StringComparer.Ordinal));
        return binder.Bind(draft.Written, binder.With(scope, draft.Group.GlobalParams));
    }

    private static IEnumerable<string> ThresholdsOf(Rule rule) =>
        Explainer.All(rule.Condition).OfType<ThresholdNode>().Select(node => node.Threshold.Name).Distinct().Order(StringComparer.Ordinal);

    private static decimal? ValueOf(Policy policy, string name) => policy.Thresholds.GetValueOrDefault(name)?.On(policy.AsOf)?.Value;

    private static string? Words(decimal? value) => value is { } number ? FactValue.Of(number).ToString() : null;

    /// <summary>How the condition is written, parameters and nested rules too, whatever its thresholds' values.</summary>
    private static string MeaningOf(Rule rule) => Layering.RuleMeaning.TextOf(rule.Written, rule.Group);
}
