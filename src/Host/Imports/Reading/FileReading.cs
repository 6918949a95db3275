namespace SendWorkflows.Host.Imports.Reading;

/// <summary>What reading a whole file gave.</summary>
/// <param name="Rows">Its rows; of no account when the file could not be read to its end.</param>
/// <param name="Problems">What was wrong with rows or columns.</param>
/// <param name="Failure">What kept the file from being read to its end; nothing of such a file is applied.</param>
internal sealed record FileReading(IReadOnlyList<RawRow> Rows, IReadOnlyList<RowProblem> Problems, RowProblem? Failure = null)
{
    /// <summary>The day the file is true of, where it says so.</summary>
    internal DateOnly? On { get; init; }

    internal static FileReading Failed(string code, string message) => new([], [], RowProblem.Error(0, null, code, message));
}
