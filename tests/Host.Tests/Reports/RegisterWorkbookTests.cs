using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FluentAssertions;
using SendWorkflows.Host.Reports;
using Xunit;

namespace SendWorkflows.Host.Tests.Reports;

public class RegisterWorkbookTests
{
    [Fact]
    public void It_is_a_spreadsheet_without_faults_whose_header_stays_in_sight()
    {
        using var document = Open(Line("Alder"));

        new OpenXmlValidator().Validate(document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}").Should().BeEmpty();
        Sheet(document).Descendants<Pane>().Should().ContainSingle(pane => pane.State! == PaneStateValues.Frozen && pane.VerticalSplit! == 1);
        Cells(document, 0).Select(cell => cell.InnerText).Should().Equal(RegisterColumn.All.Select(column => column.Title).Prepend("Forename").Prepend("Surname"));
    }

    [Fact]
    public void Days_are_dates_and_where_there_is_none_it_says_so()
    {
        using var document = Open(Line("Alder"), Line("Beech") with { NextReview = null });
        var (born, review) = (Place("born"), Place("review"));

        var first = Cells(document, 1);
        foreach (var (place, day) in new[] { (born, new DateTime(2018, 1, 15)), (review, new DateTime(2026, 11, 2)) })
        {
            first[place].DataType.Should().BeNull("a cell without a type is a number");
            DateTime.FromOADate(double.Parse(first[place].CellValue!.Text)).Should().Be(day);
            Format(document, first[place]).Should().Be(14, "that is how a date is written");
        }

        Cells(document, 2)[review].InnerText.Should().Be("none agreed");
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://elsewhere\")")]
    [InlineData("+1+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    public void What_looks_like_a_formula_is_text_as_it_stands_and_stays_text_when_somebody_edits_it(string surname)
    {
        using var document = Open(Line(surname));

        var cell = Cells(document, 1)[0];

        cell.InnerText.Should().Be(surname);
        cell.DataType!.Value.Should().Be(CellValues.InlineString);
        Format(document, cell).Should().Be(49, "that keeps what is typed as text");
        Sheet(document).Descendants<CellFormula>().Should().BeEmpty();
    }

    [Fact]
    public void A_character_that_no_spreadsheet_can_hold_is_left_out()
    {
        using var document = Open(Line("Al\u0001der 😀"));

        Cells(document, 1)[0].InnerText.Should().Be("Alder 😀");
    }

    private static int Place(string column) => 2 + RegisterColumn.All.Select(c => c.Id).ToList().IndexOf(column);

    private static SpreadsheetDocument Open(params RegisterLine[] lines) => SpreadsheetDocument.Open(new MemoryStream(RegisterWorkbook.Write(lines, RegisterColumn.All)), isEditable: false);

    private static Worksheet Sheet(SpreadsheetDocument document) => document.WorkbookPart!.WorksheetParts.Single().Worksheet;

    private static List<Cell> Cells(SpreadsheetDocument document, int row) => [.. Sheet(document).Descendants<Row>().ElementAt(row).Elements<Cell>()];

    private static uint Format(SpreadsheetDocument document, Cell cell) =>
        document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value).NumberFormatId!.Value;

    private static RegisterLine Line(string surname) => new(
        Guid.NewGuid(), "Ada", surname, "4 Oak", 4, "K", "SLCN", ["C&I"], 3, ["A layer"], PlanState.ReviewOverdue, new DateOnly(2026, 11, 2))
    {
        Upn = "A205200118001",
        BornOn = new DateOnly(2018, 1, 15),
    };
}
