using System.Globalization;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Engine.Calendars.TermDates;

/// <summary>
/// Imports term dates from a table with the columns <c>kind</c>, <c>name</c>, <c>first</c> and <c>last</c> in any order. A kind is "term", "half term",
/// "INSET" or "occasional"; a row without a last day is one day. Dates are <c>2026-09-02</c> or <c>02/09/2026</c>.
/// </summary>
public static class CsvTermDates
{
    private static readonly string[] Columns = ["kind", "name", "first", "last"];

    private static readonly string[] Formats = ["yyyy-MM-dd", "d/M/yyyy"];

    /// <summary>Reads a table and reports every problem at once.</summary>
    /// <param name="table">The text of the table.</param>
    /// <param name="name">What to call the calendar.</param>
    public static TermDatesReading Read(SourceText table, string name)
    {
        var problems = new List<Diagnostic>();
        var rows = CsvTable.Rows(table);
        var header = rows.Count == 0 ? [] : rows[0].Cells.Select(cell => cell.Trim().ToLowerInvariant()).ToList();
        foreach (var missing in Columns.Except(header))
        {
            problems.Add(Diagnostic.Error(
                CalendarCodes.TermDatesShape, Place.StartOf(table.Path), $"The table has no column \"{missing}\".", "Its first row must be: kind, name, first, last."));
        }

        var entries = new List<Entry>();
        if (problems.Count > 0)
            return new TermDatesReading(null, problems);
        foreach (var row in rows.Skip(1).Where(row => row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell))))
        {
            if (ReadRow(row, header, problems) is { } entry)
                entries.Add(entry);
        }

        return CalendarAssembly.Assemble(name, table.Path, entries, problems);
    }

    private static Entry? ReadRow(CsvRow row, List<string> header, List<Diagnostic> problems)
    {
        var (kind, name, from, to) = (Cell("kind"), Cell("name"), Cell("first"), Cell("last"));
        if (EntryWords.Recognise(kind) is not { } meant)
        {
            problems.Add(Diagnostic.Warning(
                CalendarCodes.TermDatesNotUnderstood, row.Place, $"\"{kind}\" is not understood and left out.", "A kind is: term, half term, INSET or occasional."));
            return null;
        }

        var first = Date(from);
        var last = to.Length == 0 ? first : Date(to);
        if (first is null || last is null || last < first || last.Value.DayNumber - first.Value.DayNumber > 366)
        {
            problems.Add(Diagnostic.Error(
                CalendarCodes.TermDatesDate,
                row.Place,
                first is null || last is null ? $"\"{(first is null ? from : to)}\" is not a date." : $"\"{from}\" to \"{to}\" is not a time within a year.",
                "Write dates as 2026-09-02 or 02/09/2026, the first day before the last."));
            return null;
        }

        var called = name.Length == 0 ? kind : name;
        return new Entry(meant, meant == EntryKind.Term ? EntryWords.TermName(called, first.Value) : called, new DateSpan(first.Value, last.Value), row.Place);

        string Cell(string column) => header.IndexOf(column) is var index && index < row.Cells.Count ? row.Cells[index].Trim() : "";
    }

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
