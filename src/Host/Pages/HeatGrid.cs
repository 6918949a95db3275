namespace SendWorkflows.Host.Pages;

/// <summary>Counts in rows and columns, drawn so that the large ones stand out, with a table of the same figures.</summary>
/// <param name="Id">The id of its heading.</param>
/// <param name="Title">What is counted.</param>
/// <param name="RowHeading">What a row is.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">Each row with a count for each column; <c>null</c> where it is hidden.</param>
public sealed record HeatGrid(string Id, string Title, string RowHeading, IReadOnlyList<string> Columns, IReadOnlyList<(string Name, IReadOnlyList<int?> Counts)> Rows)
{
    public const int Width = 760;
    public const int RowHeight = 36;
    private const int Letter = 8;
    private const int Top = 30;
    private const int Shades = 4;

    public int Height => Top + (Rows.Count * RowHeight) + 4;

    /// <summary>How wide a cell is.</summary>
    public int CellWidth => (Width - Left) / Math.Max(1, Columns.Count);

    private int Left => 24 + (Letter * Rows.Select(r => r.Name.Length).Append(0).Max());

    public int X(int column) => Left + (column * CellWidth);

    public static int Y(int row) => Top + (row * RowHeight);

    /// <summary>How dark a cell is, from 0 for none to 4 for the most there is. The figure stands in the cell: nothing is said by colour alone.</summary>
    public int Shade(int count)
    {
        var most = Rows.SelectMany(r => r.Counts).Max() ?? 0;
        return count == 0 ? 0 : Math.Max(1, (int)Math.Ceiling((double)count * Shades / Math.Max(1, most)));
    }
}
