namespace SendWorkflows.Host.Imports.Reading;

/// <summary>One pupil's row as the file has it: nothing is checked yet. Both formats end in this shape.</summary>
/// <param name="Number">The row as a spreadsheet counts it, or the pupil's place in a transfer file.</param>
/// <param name="Fields">What is there, empty values left out.</param>
internal sealed record RawRow(int Number, IReadOnlyList<RawField> Fields)
{
    /// <summary>When the present SEN provision began, where the file says so apart from its date.</summary>
    internal DateOnly? ProvisionSince { get; init; }

    internal RawField? this[string name] => Fields.FirstOrDefault(field => field.Name == name);
}
