using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Engine.Rules.Evaluating;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;

namespace SendWorkflows.Engine.Rules.Explaining;

/// <summary>Builds explanations by evaluating every part of a condition.</summary>
internal static class Explainer
{
    internal static Explanation Explain(Rule rule, FactSet facts, Ladder? ladder)
    {
        var outcome = RuleEvaluation.Of(rule, facts);
        var frame = new Frame(facts);
        var leaves = Leaves(rule.Condition);
        var named = FactsOf(rule.Condition).Select(fact => fact.Name).Order(StringComparer.Ordinal).ToList();
        return new Explanation(rule.Id, outcome.Outcome, Part(rule.Condition, ref frame))
        {
            Rule = rule,
            AsOf = facts.AsOf,
            Message = rule.Message.For(facts),
            WhenNotMet = rule.ErrorMessage.For(facts),
            Reason = outcome.Reason,
            Missing = outcome.Missing,
            Facts = [.. named.Select(name => facts[name]).OfType<KnownFact>()],
            NotKnown = [.. named.Where(name => facts[name] is not { } known || known.Value.List is { HasRemainder: true })],
            Thresholds =
            [
                .. leaves.OfType<ThresholdNode>().DistinctBy(node => node.Threshold.Name)
                    .OrderBy(node => node.Threshold.Name, StringComparer.Ordinal)
                    .Select(node => new ThresholdUsed(node.Threshold, node.InForce)),
            ],
            RestsOn = Flips.Of(rule.Condition, outcome.Outcome, facts, ladder),
        };
    }

    /// <summary>The operations that rest on no other, in the order written.</summary>
    internal static List<Node> Leaves(Node node) => All(node).FindAll(part => part.Children.Count == 0);

    /// <summary>An operation and all that it rests on, each before its own parts.</summary>
    internal static List<Node> All(Node node)
    {
        var all = new List<Node>();
        Add(node, all);
        return all;
    }

    private static void Add(Node node, List<Node> to)
    {
        to.Add(node);
        foreach (var child in node.Children)
            Add(child, to);
    }

    /// <summary>The facts a condition asks for, each once.</summary>
    internal static IEnumerable<FactDefinition> FactsOf(Node node) => Leaves(node).Select(FactOf).OfType<FactDefinition>().DistinctBy(fact => fact.Name);

    /// <summary>The fact that an operation reads, or <c>null</c>.</summary>
    internal static FactDefinition? FactOf(Node node) => node switch
    {
        FactNode fact => fact.Fact,
        FactListNode list => list.Fact,
        _ => null,
    };

    private static ExplainedPart Part(Node node, ref Frame frame)
    {
        if (node is NamedNode named)
            return Part(named.Inner, ref frame) with { Name = named.Name };
        var items = new List<ExplainedItem>();
        var parts = new List<ExplainedPart>();
        var loop = (node as ILoopNode)?.Loop;
        if (loop is not null)
            Items(((ILoopNode)node).List, loop, ref frame, items);
        foreach (var child in node.Children)
        {
            if (child != loop?.Body && child is not ItemNode && child is not (ConstantNode and not ThresholdNode))
                parts.Add(Part(child, ref frame));
        }

        var value = node.Evaluate(ref frame);
        return new ExplainedPart(
            node.Words, ValueWords.Describe(value, node.Kind), node.Kind == ValueKind.Boolean ? value.ToOutcome() : null, parts, items);
    }

    private static void Items(ListNode list, Loop loop, ref Frame frame, List<ExplainedItem> items)
    {
        var read = list.Read(ref frame);
        var held = frame.Item(loop.Number);
        for (var i = 0; i < read.Items.Length; i++)
        {
            if (read.Belongs(i) == Outcome.NotMet)
                continue;
            frame.StandAt(loop.Number, read.Items[i]);
            items.Add(new ExplainedItem(read.Items[i]?.ToString() ?? "not known", Part(loop.Body, ref frame)));
        }

        frame.StandAt(loop.Number, held);
    }
}
