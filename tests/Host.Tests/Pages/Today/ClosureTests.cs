using FluentAssertions;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Host.Pages.Today;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.Today;

public class ClosureTests
{
    private static readonly SchoolCalendar Calendar = CalendarReader.Read(new SourceText("calendar", TermDates.OrdinaryYear), [BankHolidays()]).Calendar!;

    [Theory]
    [InlineData("2026-10-28", "Half-term", "2026-11-02")]
    [InlineData("2026-10-24", "Half-term", "2026-11-02")]
    [InlineData("2026-11-14", "Weekend", "2026-11-16")]
    [InlineData("2026-12-23", "School holiday", "2027-01-05")]
    [InlineData("2026-09-02", "Training day", "2026-09-03")]
    public void A_closed_day_says_what_it_is_and_when_the_school_opens(string day, string name, string opens) =>
        Closure.On(DateOnly.Parse(day), Calendar).Should().Be(new Closure(name, DateOnly.Parse(opens)));

    [Fact]
    public void A_school_day_is_no_closure() => Closure.On(new DateOnly(2026, 11, 16), Calendar).Should().BeNull();

    [Fact]
    public void Without_a_calendar_nobody_can_say() => Closure.On(new DateOnly(2026, 10, 28), null).Should().BeNull();

    private static SourceText BankHolidays()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SendWorkflows.sln")))
            folder = folder.Parent!;
        var file = Path.Combine(folder.FullName, "rules", "england", "calendars", "bank-holidays.json");
        return new SourceText(file, File.ReadAllText(file));
    }
}
