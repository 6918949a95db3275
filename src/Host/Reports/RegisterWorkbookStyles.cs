using DocumentFormat.OpenXml.Spreadsheet;

namespace SendWorkflows.Host.Reports;

/// <summary>How cells of the register's spreadsheet look, by their place in the list of formats.</summary>
internal static class RegisterWorkbookStyles
{
    internal const uint Text = 1;
    internal const uint Date = 2;
    internal const uint Header = 3;

    // Formats that every spreadsheet knows: 49 keeps what is typed as text, 14 is a date as the reader's country writes it.
    private const uint AsText = 49;
    private const uint AsDate = 14;

    internal static Stylesheet Sheet() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { NumberFormatId = AsText, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = AsDate, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = AsText, ApplyNumberFormat = true, FontId = 1, ApplyFont = true }));
}
