using SendWorkflows.Engine.Facts;

namespace SendWorkflows.Engine.Rules.Evaluating;

/// <summary>A value during evaluation: a number (also a day number, or 0 and 1 for truth), a text, list or record, or how little is known of it.</summary>
internal readonly struct Value
{
    /// <summary>The end of an interval that has none.</summary>
    internal const decimal NoEnd = decimal.MaxValue;

    private Value(ValueState state, decimal low, decimal high, object? reference, bool isFailing = false)
    {
        IsFailing = isFailing;
        State = state;
        Low = low;
        High = high;
        Reference = reference;
    }

    internal static Value Unknown => default;

    internal static Value Failed { get; } = new(ValueState.Failed, 0, 0, null);

    internal ValueState State { get; }

    internal decimal Low { get; }

    internal decimal High { get; }

    internal object? Reference { get; }

    internal bool IsKnown => State == ValueState.Known;

    /// <summary>Whether a number lies between two only because something failed, not because anything is unknown.</summary>
    internal bool IsFailing { get; }

    /// <summary>Whether something unknown keeps it from being known.</summary>
    internal bool IsUnknown => State == ValueState.Unknown || (State == ValueState.Between && !IsFailing);

    /// <summary>Whether something failed, and nothing unknown, keeps it from being known.</summary>
    internal bool IsFailed => State == ValueState.Failed || (State == ValueState.Between && IsFailing);

    internal static Value Of(decimal amount) => new(ValueState.Known, amount, amount, null);

    internal static Value Of(object reference) => new(ValueState.Known, 0, 0, reference);

    internal static Value Of(FactValue? fact) =>
        fact is null ? Unknown : new Value(ValueState.Known, fact.Amount, fact.Amount, fact.Reference);

    internal static Value Of(Outcome outcome) => outcome switch
    {
        Outcome.NotMet => Of(0m),
        Outcome.Met => Of(1m),
        Outcome.Failed => Failed,
        _ => Unknown,
    };

    /// <summary>A number from <paramref name="low"/> to <paramref name="high"/>; known if they are the same.</summary>
    internal static Value From(decimal low, decimal high, bool isFailing = false) =>
        new(low == high ? ValueState.Known : ValueState.Between, low, high, null, isFailing && low != high);

    internal Outcome ToOutcome() => State switch
    {
        ValueState.Known => Low != 0 ? Outcome.Met : Outcome.NotMet,
        ValueState.Failed => Outcome.Failed,
        _ => Outcome.Unknown,
    };

    /// <summary>Whether two known values of one type are the same.</summary>
    internal bool Same(in Value other) => Low == other.Low && Equals(Reference, other.Reference);
}
