using System.Globalization;
using FluentAssertions;
using SendWorkflows.Engine.Calendars;
using Xunit;
using static SendWorkflows.Engine.Tests.Calendars.Given;

namespace SendWorkflows.Engine.Tests.Calendars;

public class CalendarDeterminismTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void Another_culture_changes_no_date_and_no_sentence(string culture)
    {
        var here = In("en-GB", Everything);

        In(culture, Everything).Should().Be(here);
        here.Should().Contain("Wednesday 14 October 2026").And.Contain("31 June");
    }

    [Theory]
    [InlineData("Pacific/Auckland")]
    [InlineData("America/Los_Angeles")]
    public void Another_zone_of_the_machine_changes_no_instant(string zone)
    {
        var before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            TimeZoneInfo.Local.Id.Should().Be(zone);

            var utc = LocalTime.ToUtc(Day("2027-07-15"), new TimeOnly(0, 30), SkippedHour.Later, RepeatedHour.First);
            utc.Should().Be(new DateTime(2027, 7, 14, 23, 30, 0, DateTimeKind.Utc));
            LocalTime.DateInLondon(utc).Should().Be(Day("2027-07-15"));
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }

    private static string Everything()
    {
        var names = new Dictionary<string, DateOnly> { ["entered"] = Day("2026-10-14") };
        var expression = DueDate.Parse("EARLIER OF 10 School Days After entered and 15 days BEGINNING with 31 MARCH").Expression!;
        var answer = expression.Resolve(names, Calendar(Ealing2026));
        return string.Join('\n', [
            expression.ToString(),
            .. answer.Steps,
            .. DueDate.Parse("1001 WEKS AFTER 31 June").Diagnostics.Select(problem => problem.ToString()),
            .. Read(Ealing2026.Replace("2026-11-02", "2026-11-01", StringComparison.Ordinal)).Diagnostics.Select(problem => problem.ToString()),
            Sending.Escalation(Day("2026-10-28"), Ealing).Because,
        ]);
    }

    private static string In(string culture, Func<string> work)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            return work();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
