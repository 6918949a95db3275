namespace SendWorkflows.Host.Imports;

/// <summary>What was wrong with one row of an import, for the person who can mend it.</summary>
public sealed class ImportProblem
{
    /// <summary>Order of finding.</summary>
    public long Id { get; init; }

    /// <summary>The import.</summary>
    public Guid ImportId { get; init; }

    /// <summary>The row, counted from 1 as a spreadsheet shows it, or the pupil's place in a transfer file.</summary>
    public int Row { get; init; }

    /// <summary>The column or element, if one is to blame.</summary>
    public string? Field { get; init; }

    /// <summary>A stable code, such as <c>upn-check-letter</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What was found and what to do.</summary>
    public required string Message { get; init; }

    /// <summary>Whether the row was left out because of it.</summary>
    public bool Rejected { get; init; }
}
