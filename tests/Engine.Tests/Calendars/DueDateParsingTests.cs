using FluentAssertions;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Diagnostics;
using Xunit;

namespace SendWorkflows.Engine.Tests.Calendars;

public class DueDateParsingTests
{
    [Theory]
    [InlineData("", 1, "The due date ends where a date or a name was expected.", "See docs/due-dates.md for every form, with examples.")]
    [InlineData("10 school days", 15, "The due date ends where \"after\" or \"before\" or \"beginning\" was expected.", "See docs/due-dates.md for every form, with examples.")]
    [InlineData("10 school dys after entered", 11, "\"dys\" is not a word of the due-date language.", "Did you mean \"days\"?")]
    [InlineData("10 scool days after entered", 4, "\"scool\" is not a word of the due-date language.", "Did you mean \"school\"?")]
    [InlineData("2 weeks aftr entered", 9, "\"aftr\" is not a word of the due-date language.", "Did you mean \"after\"?")]
    [InlineData("2 fortnights after entered", 3, "\"fortnights\" stands where \"day\" or \"days\" or \"week\" or \"weeks\" or \"month\" or \"months\" or \"school\" or \"working\" was expected.", "See docs/due-dates.md for every form, with examples.")]
    [InlineData("before 31 Marhc", 11, "\"Marhc\" is not a word of the due-date language.", "Did you mean \"March\"?")]
    [InlineData("before 31 Octuber", 11, "\"Octuber\" is not a word of the due-date language.", "Did you mean \"October\"?")]
    [InlineData("30 Juni of entered", 4, "\"Juni\" is not a word of the due-date language.", "Did you mean \"June\"?")]
    [InlineData("two weeks after entered", 5, "\"weeks\" does not belong after \"two\".", "Write the number in digits.")]
    [InlineData("earliar of a and b", 9, "\"of\" does not belong after \"earliar\".", "Did you mean \"earlier\"?")]
    [InlineData("end of terms", 8, "\"terms\" is not a word of the due-date language.", "Did you mean \"term\"?")]
    [InlineData("0 days after entered", 1, "\"0\" is outside 1 to 1000.", "Write a number from 1 to 1000, or the date itself.")]
    [InlineData("1001 days after entered", 1, "\"1001\" is outside 1 to 1000.", "Write a number from 1 to 1000, or the date itself.")]
    [InlineData("before 31 June", 8, "\"31 June\" is not a day that exists.", "Write it as 2027-03-31, \"31 March\" or \"31 March 2027\".")]
    [InlineData("29 February 2027", 1, "\"29 February 2027\" is not a day that exists.", "Write it as 2027-03-31, \"31 March\" or \"31 March 2027\".")]
    [InlineData("2027-02-29", 1, "\"2027-02-29\" is not a day that exists.", "Write it as 2027-03-31, \"31 March\" or \"31 March 2027\".")]
    [InlineData("5 days after term", 14, "\"term\" stands where a date or a name was expected.", "Write a name such as \"entered\", or a date such as 2026-09-02.")]
    [InlineData("5 days after entered!", 14, "\"entered!\" is neither a date nor a name.", "A name has letters, digits, \"_\", \"-\" and \".\", and begins with a letter.")]
    [InlineData("5 school days beginning with entered", 15, "Only days, weeks and months can begin with a date.", "Count school days and working days \"after\" a date.")]
    [InlineData("entered please", 9, "\"please\" does not belong after \"entered\".", null)]
    public void A_slip_is_reported_at_its_column_with_help(string text, int column, string message, string? help)
    {
        var parsing = DueDate.Parse(text);

        parsing.Expression.Should().BeNull();
        var problem = parsing.Diagnostics.Should().ContainSingle().Which;
        (problem.Place.Column, problem.Message, problem.Help).Should().Be((column, message, help));
    }

    [Fact]
    public void Every_slip_is_reported_at_once() =>
        DueDate.Parse("earlier of 0 dys aftr entered and 31 June").Diagnostics.Select(problem => problem.Place.Column).Should().Equal(12, 14, 18, 35);

    [Fact]
    public void A_problem_in_a_file_is_placed_in_that_file() =>
        DueDate.Parse("2 weeks aftr entered", new Place("a.json", 7, 20, "/delays/x")).Diagnostics.Single().Place
            .Should().Be(new Place("a.json", 7, 29, "/delays/x"));

    [Fact]
    public void A_very_long_expression_is_refused_unread() =>
        DueDate.Parse(string.Concat(Enumerable.Repeat("before ", 100)) + "entered").Diagnostics.Should().ContainSingle()
            .Which.Code.Should().Be(CalendarCodes.DueDateTooLong);

    [Fact]
    public void Keywords_may_be_capitals_and_names_keep_theirs() =>
        DueDate.Parse("10 School Days AFTER reviewBy").Expression!.ToString().Should().Be("10 school days after reviewBy");

    [Fact]
    public void An_expression_lists_the_names_it_needs() =>
        DueDate.Parse("later of end of term and 2 weeks after receivedOn").Expression!.Names.Should().Equal("entered", "receivedOn");
}
