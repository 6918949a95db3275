using FluentAssertions;
using SendWorkflows.Host.Reports;
using Xunit;

namespace SendWorkflows.Host.Tests.Reports;

public class RegisterCsvTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://elsewhere\")")]
    [InlineData("+1+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    public void A_name_that_a_spreadsheet_would_run_as_a_formula_is_marked_as_text(string surname)
    {
        var cell = RegisterCsv.Write([Line(surname)]).Split("\r\n")[1];

        cell.TrimStart('"').Should().StartWith("'", "of {0}", cell);
    }

    [Fact]
    public void An_ordinary_line_reads_as_it_stands() =>
        RegisterCsv.Write([Line("Alder")]).Split("\r\n")[1]
            .Should().Be("Alder,Ada,A205200118001,2018-01-15,4 Oak,Year 4,K,SLCN,C&I,\"Targeted, additional support\",Review overdue,2026-11-02");

    private static RegisterLine Line(string surname) => new(
        Guid.NewGuid(), "Ada", surname, "4 Oak", 4, "K", "SLCN", ["C&I"], 3, ["Targeted, additional support"], PlanState.ReviewOverdue, new DateOnly(2026, 11, 2))
    {
        Upn = "A205200118001",
        BornOn = new DateOnly(2018, 1, 15),
    };
}
