using System.Text;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Engine.Calendars.TermDates;

/// <summary>One row of a table and where it begins.</summary>
internal sealed record CsvRow(IReadOnlyList<string> Cells, Place Place);

/// <summary>Splits comma-separated text into rows (RFC 4180): cells in double quotes may hold commas, line breaks and doubled quotes.</summary>
internal static class CsvTable
{
    internal static List<CsvRow> Rows(SourceText source)
    {
        var text = source.Text.TrimStart('\uFEFF');
        var rows = new List<CsvRow>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (quoted, line, began) = (false, 1, 1);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter == '\n')
                line++;
            if (quoted && letter == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[i++]);
            else if (letter == '"')
                quoted = !quoted;
            else if (!quoted && letter == ',')
                EndCell();
            else if (!quoted && letter == '\n')
                EndRow();
            else if (quoted || letter != '\r')
                cell.Append(letter);
        }

        if (cell.Length > 0 || cells.Count > 0)
            EndRow();
        return rows;

        void EndCell()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }

        void EndRow()
        {
            EndCell();
            rows.Add(new CsvRow([.. cells], new Place(source.Path, began, 1)));
            cells.Clear();
            began = line;
        }
    }
}
