using System.Globalization;

namespace SendWorkflows.Engine.Facts;

/// <summary>One known value. A value that is not known is <c>null</c>: there is no other way to say so. Immutable.</summary>
public sealed class FactValue : IEquatable<FactValue>
{
    private readonly object? _reference;

    private FactValue(FactValueKind kind, decimal number, object? reference)
    {
        Kind = kind;
        Amount = number;
        _reference = reference;
    }

    /// <summary>What kind of value this is.</summary>
    public FactValueKind Kind { get; }

    /// <summary>The truth value, or <c>null</c> if this is none.</summary>
    public bool? Boolean => Kind == FactValueKind.Boolean ? Amount != 0 : null;

    /// <summary>The number, or <c>null</c> if this is none.</summary>
    public decimal? Number => Kind == FactValueKind.Number ? Amount : null;

    /// <summary>The text or chosen word, or <c>null</c> if this is none.</summary>
    public string? Text => Kind == FactValueKind.Text ? (string?)_reference : null;

    /// <summary>The date, or <c>null</c> if this is none.</summary>
    public DateOnly? Date => Kind == FactValueKind.Date ? DateOnly.FromDayNumber((int)Amount) : null;

    /// <summary>The list, or <c>null</c> if this is none.</summary>
    public FactList? List => Kind == FactValueKind.List ? (FactList?)_reference : null;

    /// <summary>The record, or <c>null</c> if this is none.</summary>
    public FactRecord? Record => Kind == FactValueKind.Record ? (FactRecord?)_reference : null;

    /// <summary>A number, a day number or 0 and 1: what comparisons use.</summary>
    internal decimal Amount { get; }

    /// <summary>A text, list or record, unchecked.</summary>
    internal object? Reference => _reference;

    /// <summary>A truth value.</summary>
    public static FactValue Of(bool value) => value ? True : False;

    /// <summary>A number.</summary>
    public static FactValue Of(decimal value) => new(FactValueKind.Number, value, null);

    /// <summary>A text or a chosen word.</summary>
    public static FactValue Of(string value) => new(FactValueKind.Text, 0, value);

    /// <summary>A date.</summary>
    public static FactValue Of(DateOnly value) => new(FactValueKind.Date, value.DayNumber, null);

    /// <summary>A list.</summary>
    public static FactValue Of(FactList value) => new(FactValueKind.List, 0, value);

    /// <summary>A record of a list.</summary>
    public static FactValue Of(FactRecord value) => new(FactValueKind.Record, 0, value);

    private static readonly FactValue True = new(FactValueKind.Boolean, 1, null);

    private static readonly FactValue False = new(FactValueKind.Boolean, 0, null);

    /// <inheritdoc/>
    public bool Equals(FactValue? other) =>
        other is not null && Kind == other.Kind && Amount == other.Amount && Equals(_reference, other._reference);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FactValue);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Amount, _reference);

    /// <summary>The value as a person reads it: numbers without trailing noughts, dates as 2026-09-01.</summary>
    public override string ToString() => Kind switch
    {
        FactValueKind.Boolean => Amount != 0 ? "true" : "false",
        FactValueKind.Number => Amount.ToString("0.############################", CultureInfo.InvariantCulture),
        FactValueKind.Date => DateOnly.FromDayNumber((int)Amount).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => _reference?.ToString() ?? "",
    };
}
