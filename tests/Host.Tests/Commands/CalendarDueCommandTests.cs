using System.Text.Json;
using FluentAssertions;
using SendWorkflows.Host.Commands;
using Xunit;

namespace SendWorkflows.Host.Tests.Commands;

public sealed class CalendarDueCommandTests : IDisposable
{
    private const string Calendar = """
        {"name":"Ealing 2026/27","terms":[
          {"name":"Autumn","first":"2026-09-02","last":"2026-12-18","halfTerm":{"first":"2026-10-26","last":"2026-10-30"}},
          {"name":"Spring","first":"2027-01-04","last":"2027-03-25","halfTerm":{"first":"2027-02-15","last":"2027-02-19"}}]}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("calendar-due").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public async Task A_date_is_printed_first_and_then_how_it_was_reached()
    {
        var (exit, output, error) = await Ask("5 school days before end of term", "--set", "entered=2026-11-20");

        (exit, error).Should().Be((ExitCode.Fine, ""));
        output.Should().Be("""
            2026-12-11 (Friday 11 December 2026)
              entered is Friday 20 November 2026.
              The end of term on or after Friday 20 November 2026, its last school day, is Friday 18 December 2026.
              5 school days before Friday 18 December 2026 (the first school day before it is 1) is Friday 11 December 2026.

            """);
    }

    [Fact]
    public async Task Programs_read_the_answer_as_json()
    {
        var (exit, output, _) = await Ask("6 weeks after receivedOn", "--set", "receivedOn=2026-10-14", "--format", "json");

        exit.Should().Be(ExitCode.Fine);
        var answer = JsonDocument.Parse(output).RootElement;
        answer.GetProperty("date").GetString().Should().Be("2026-11-25");
        answer.GetProperty("steps").GetArrayLength().Should().Be(2);
        answer.GetProperty("reason").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_date_that_is_not_known_exits_1_with_the_reason()
    {
        var (exit, output, _) = await Ask("10 school days after entered", "--set", "entered=2027-03-20");

        exit.Should().Be(ExitCode.No);
        output.Should().StartWith("Not known. The calendar \"Ealing 2026/27\"");
    }

    [Fact]
    public async Task A_missing_name_is_listed_in_json()
    {
        var (exit, output, _) = await Ask("2 weeks after entered", "--format", "json");

        exit.Should().Be(ExitCode.No);
        JsonDocument.Parse(output).RootElement.GetProperty("missing")[0].GetString().Should().Be("entered");
    }

    [Theory]
    [InlineData("2 weeks aftr entered", "entered=2026-10-14", "column 9: \"aftr\" is not a word of the due-date language. Did you mean \"after\"?")]
    [InlineData("2 weeks after entered", "entered=14/10/2026", "--set \"entered=14/10/2026\" is not a name and a date. Write it as entered=2026-10-14.")]
    [InlineData("2 weeks after entered", "entered", "--set \"entered\" is not a name and a date. Write it as entered=2026-10-14.")]
    public async Task What_cannot_be_understood_exits_2(string expression, string set, string message)
    {
        var (exit, output, error) = await Ask(expression, "--set", set);

        (exit, output, error.Trim()).Should().Be((ExitCode.Misuse, "", message));
    }

    [Fact]
    public async Task A_file_that_is_not_there_exits_2()
    {
        var (exit, _, error) = await Ask("entered", "--bank-holidays", Path.Combine(_folder, "none.json"));

        exit.Should().Be(ExitCode.Misuse);
        error.Should().Contain("none.json");
    }

    [Fact]
    public async Task A_wrong_calendar_exits_1_with_every_diagnostic()
    {
        var (exit, output, error) = await AskOf(Calendar.Replace("2026-12-18", "2026-12-38", StringComparison.Ordinal), "entered", "--set", "entered=2026-10-14");

        (exit, output).Should().Be((ExitCode.No, ""));
        error.Should().Contain("error calendar-not-a-date: \"last\" is \"2026-12-38\", which is not a date.");
    }

    [Fact]
    public async Task The_calendar_must_be_named()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        (await CommandLine.RunAsync(["calendar", "due", "entered"], output, error)).Should().Be(ExitCode.Misuse);
    }

    private Task<(int Exit, string Output, string Error)> Ask(string expression, params string[] more) => AskOf(Calendar, expression, more);

    private async Task<(int Exit, string Output, string Error)> AskOf(string calendar, string expression, params string[] more)
    {
        var file = Path.Combine(_folder, "school.json");
        await File.WriteAllTextAsync(file, calendar);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await CommandLine.RunAsync(["calendar", "due", expression, "--calendar", file, .. more], output, error);
        return (exit, output.ToString(), error.ToString());
    }
}
