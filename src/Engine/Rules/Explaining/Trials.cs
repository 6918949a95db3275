using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules.Evaluating;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;

namespace SendWorkflows.Engine.Rules.Explaining;

/// <summary>Asks a condition again with other values, all else as it is.</summary>
internal sealed class Trials(Node condition, FactSet facts)
{
    private readonly FactSet _supposed = facts.ForTrials();

    internal FactSet Facts => facts;

    internal FactValue? Held(FactDefinition fact) => facts.At(facts.Catalogue.SlotOf(fact.Name));

    /// <summary>The outcome with another value of a fact; <c>null</c> makes it unknown.</summary>
    internal Outcome With(FactDefinition fact, FactValue? value)
    {
        var slot = facts.Catalogue.SlotOf(fact.Name);
        _supposed.Suppose(slot, value);
        var frame = new Frame(_supposed);
        var outcome = condition.Test(ref frame);
        _supposed.Suppose(slot, facts.At(slot));
        return outcome;
    }

    /// <summary>The outcome with other values of two facts.</summary>
    internal Outcome With(FactDefinition fact, FactValue? value, FactDefinition other, FactValue? otherValue)
    {
        var slot = facts.Catalogue.SlotOf(fact.Name);
        _supposed.Suppose(slot, value);
        var outcome = With(other, otherValue);
        _supposed.Suppose(slot, facts.At(slot));
        return outcome;
    }

    /// <summary>The outcome with another value of an aggregate, wherever it stands in the condition.</summary>
    internal Outcome With(Node aggregate, Value value)
    {
        var frame = new Frame(facts) { Supposed = aggregate.Text, SupposedValue = value };
        return condition.Test(ref frame);
    }

    /// <summary>Where the answer can change as a fact or an aggregate moves; <c>null</c> if that cannot be foretold.</summary>
    internal IReadOnlyCollection<decimal>? Breakpoints(Func<Node, bool> isMoved)
    {
        var frame = new Frame(facts);
        return Explaining.Breakpoints.Of(condition, ref frame, isMoved);
    }
}
