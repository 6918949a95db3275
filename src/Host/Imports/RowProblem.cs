namespace SendWorkflows.Host.Imports;

/// <summary>Something wrong with a row, or worth knowing about it, while the file is being read.</summary>
/// <param name="Row">The row; 0 for the file as a whole.</param>
/// <param name="Field">The column or element to blame, as the file names it, if one is.</param>
/// <param name="Code">One of <see cref="ImportCodes"/> or of the engine's codes for facts.</param>
/// <param name="Message">What was found and what to do.</param>
/// <param name="Rejects">Whether the row is left out because of it.</param>
internal sealed record RowProblem(int Row, string? Field, string Code, string Message, bool Rejects)
{
    internal static RowProblem Error(int row, string? field, string code, string message) => new(row, field, code, message, Rejects: true);

    internal static RowProblem Remark(int row, string? field, string code, string message) => new(row, field, code, message, Rejects: false);
}
