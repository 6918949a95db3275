using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Facts;

/// <summary>One fact that rules may ask about, or one field of a fact's records, as <c>facts.json</c> declares it.</summary>
/// <param name="Name">Its name in expressions, as in <c>pupil.AttendancePercent</c>.</param>
/// <param name="Type">What values it can have.</param>
/// <param name="Meaning">What it says about a pupil, in plain words.</param>
/// <param name="Place">Where it is declared.</param>
public sealed record FactDefinition(string Name, FactType Type, string Meaning, Place Place)
{
    /// <summary>The unit of a number: "%", "months"; <c>null</c> for none.</summary>
    public string? Unit { get; init; }

    /// <summary>The smallest value of a number; <c>null</c> for no limit.</summary>
    public decimal? Min { get; init; }

    /// <summary>The largest value of a number; <c>null</c> for no limit.</summary>
    public decimal? Max { get; init; }

    /// <summary>The smallest difference that means anything in a number; 1 for a whole number that declares none.</summary>
    public decimal? Step { get; init; }

    /// <summary>The words a choice can be, in the order declared.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>Whether the choices are declared from least to most.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>The fields of each record of a list of records.</summary>
    public IReadOnlyList<FactDefinition> Fields { get; init; } = [];

    /// <summary>Who provides it: "management information system", "SENCo".</summary>
    public string? Provider { get; init; }

    /// <summary>Whether it can change at all (a date of birth cannot). What an answer rests on names only facts that can.</summary>
    public bool CanChange { get; init; } = true;

    /// <summary>Whether a change of at least <see cref="MaterialStep"/> may bring back a suggestion that was set aside.</summary>
    public bool IsMaterial { get; init; }

    /// <summary>The smallest change of a number, in its unit, that matters enough to look again; its <see cref="Step"/> where none is declared.</summary>
    public decimal? MaterialStep { get; init; }

    /// <summary>How it is computed from another fact; <c>null</c> for a fact that is given.</summary>
    public Derivation? Derivation { get; init; }

    /// <summary>The characteristic it reveals, one of <see cref="ProtectedCharacteristics"/>: it may never change an answer. <c>null</c> for none.</summary>
    public string? Protected { get; init; }

    /// <summary>What it measures that may never bar a request, one of <see cref="Barriers"/>; <c>null</c> for none.</summary>
    public string? NeverABarrier { get; init; }

    /// <summary>Whether the law itself asks it before an EHC needs assessment (CFA 2014 s.36(5) and (8)): it is part of the legal test, or who may ask, or whether there is a plan already.</summary>
    public bool IsAskedByLaw { get; init; }

    /// <summary>Whether it may never indicate a need by itself (English as an additional language, CoP 6.24).</summary>
    public bool NeverAlone { get; init; }

    /// <summary>Whether it is a list.</summary>
    public bool IsList => Type is FactType.Choices or FactType.Records;

    /// <summary>The codes of <see cref="Choices"/>.</summary>
    public IEnumerable<string> ChoiceCodes => Choices.Select(choice => choice.Code);

    /// <summary>Whether another declaration of the same name allows the same values, got in the same way.</summary>
    internal bool HasValuesLike(FactDefinition other) =>
        Name == other.Name && Type == other.Type && Min == other.Min && Max == other.Max && Derivation == other.Derivation
        && ChoiceCodes.SequenceEqual(other.ChoiceCodes, StringComparer.Ordinal)
        && Fields.Count == other.Fields.Count && Fields.Zip(other.Fields).All(pair => pair.First.HasValuesLike(pair.Second));

    /// <summary>The position of a field in the records, or -1.</summary>
    internal int FieldIndex(string field)
    {
        for (var i = 0; i < Fields.Count; i++)
        {
            if (Fields[i].Name == field)
                return i;
        }

        return -1;
    }
}
