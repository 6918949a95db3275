using SendWorkflows.Engine.Facts;

namespace SendWorkflows.Engine.Rules.Evaluating;

/// <summary>A list during evaluation: its items, how sure it is that each belongs, and whether there may be others.</summary>
internal readonly struct Sequence
{
    internal Sequence(ValueState state, FactValue?[] items, Outcome[]? memberships, bool hasRemainder)
    {
        State = state;
        Items = items;
        Memberships = memberships;
        HasRemainder = hasRemainder;
    }

    internal static Sequence Unknown { get; } = new(ValueState.Unknown, [], null, true);

    internal static Sequence Failed { get; } = new(ValueState.Failed, [], null, false);

    /// <summary>Known, unknown or failed as a whole.</summary>
    internal ValueState State { get; }

    internal FactValue?[] Items { get; }

    /// <summary>For each item whether it belongs; <c>null</c> if all do.</summary>
    internal Outcome[]? Memberships { get; }

    internal bool HasRemainder { get; }

    internal Outcome Belongs(int item) => Memberships is null ? Outcome.Met : Memberships[item];

    internal static Sequence Of(FactList list) => new(ValueState.Known, list.Array, null, list.HasRemainder);

    /// <summary>
    /// Known only if every item surely belongs or surely does not and there are no others; then those that belong, in order.
    /// Otherwise unknown, or else failed.
    /// </summary>
    internal (ValueState State, IReadOnlyList<FactValue?> Items) Settled()
    {
        if (State != ValueState.Known || HasRemainder)
            return (State == ValueState.Failed ? State : ValueState.Unknown, []);
        if (Memberships is null)
            return (ValueState.Known, Items);
        if (Array.IndexOf(Memberships, Outcome.Unknown) >= 0)
            return (ValueState.Unknown, []);
        if (Array.IndexOf(Memberships, Outcome.Failed) >= 0)
            return (ValueState.Failed, []);
        var memberships = Memberships;
        return (ValueState.Known, [.. Items.Where((_, i) => memberships[i] == Outcome.Met)]);
    }
}
