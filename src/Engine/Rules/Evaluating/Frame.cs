using SendWorkflows.Engine.Facts;

namespace SendWorkflows.Engine.Rules.Evaluating;

/// <summary>What an evaluation can see: the pupil's facts and the items its loops stand at.</summary>
internal struct Frame(FactSet facts)
{
    private FactValue? _outer;
    private FactValue? _inner;

    internal readonly FactSet Facts => facts;

    /// <summary>Why something failed; the first reason found.</summary>
    internal string? Reason { get; private set; }

    /// <summary>The text of an aggregate whose value is supposed; <c>null</c> for none.</summary>
    internal string? Supposed { get; init; }

    internal Value SupposedValue { get; init; }

    internal readonly FactValue? Item(int loop) => loop == 0 ? _outer : _inner;

    internal void StandAt(int loop, FactValue? item)
    {
        if (loop == 0)
            _outer = item;
        else
            _inner = item;
    }

    internal Value Fail(string reason)
    {
        Reason ??= reason;
        return Value.Failed;
    }
}
