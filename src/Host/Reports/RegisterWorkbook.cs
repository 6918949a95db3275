using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SendWorkflows.Host.Reports;

/// <summary>The register as a spreadsheet (.xlsx): the header stays in sight, dates are dates, and all else is text, so that nothing in it can run as a formula.</summary>
internal static class RegisterWorkbook
{
    private const double Width = 22;

    internal static byte[] Write(IReadOnlyList<RegisterLine> lines, IReadOnlyList<RegisterColumn> columns)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = RegisterWorkbookStyles.Sheet();
            sheet.Worksheet = new Worksheet(
                new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
                new Columns(new Column { Min = 1, Max = (uint)columns.Count + 2, Width = Width, CustomWidth = true }),
                new SheetData(lines.Select(line => Line(line, columns)).Prepend(Header(columns))));
            book.Workbook = new Workbook(new Sheets(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = "SEN register" }));
        }

        return stream.ToArray();
    }

    private static Row Header(IReadOnlyList<RegisterColumn> columns) =>
        new(columns.Select(column => column.Title).Prepend("Forename").Prepend("Surname").Select(title => Text(title, RegisterWorkbookStyles.Header)));

    private static Row Line(RegisterLine line, IReadOnlyList<RegisterColumn> columns) =>
        new(columns.Select(column => column.Day?.Invoke(line) is { } day ? Date(day) : Text(column.Value(line))).Prepend(Text(line.Forename)).Prepend(Text(line.Surname)));

    private static Cell Text(string text, uint style = RegisterWorkbookStyles.Text) => new()
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
        // A file may not hold some control characters that a name from another system can.
        InlineString = new InlineString(new Text(string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)))) { Space = SpaceProcessingModeValues.Preserve }),
    };

    private static Cell Date(DateOnly day) => new()
    {
        StyleIndex = RegisterWorkbookStyles.Date,
        CellValue = new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture)),
    };
}
