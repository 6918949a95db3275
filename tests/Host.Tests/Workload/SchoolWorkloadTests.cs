using FluentAssertions;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Workload;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Workload;

public class SchoolWorkloadTests
{
    private static readonly DateOnly Wednesday = new(2026, 11, 18);
    private static readonly DateOnly Monday = new(2026, 11, 16);

    [Fact]
    public void Minutes_are_added_up_by_week_and_by_the_role_a_duty_lies_with_now()
    {
        var load = Of(Duty(30, Wednesday), Duty(45, Monday.AddDays(9), role: Roles.Senco), Duty(20, Monday.AddDays(13), role: Roles.PhaseLeader));

        load.Weeks[0].Minutes.Should().Equal(new Dictionary<string, int> { [Roles.ClassTeacher] = 30 });
        load.Weeks[1].Minutes.Should().Equal(new Dictionary<string, int> { [Roles.Senco] = 45, [Roles.PhaseLeader] = 20 });
        load.AllRoles.Should().Equal(Roles.Senco, Roles.ClassTeacher, Roles.PhaseLeader);
    }

    [Fact]
    public void What_is_overdue_counts_in_the_present_week_and_what_has_no_date_or_a_late_one_in_none()
    {
        var load = Of(Duty(30, Monday.AddDays(-20)), Duty(15, null), Duty(10, Monday.AddDays(200)));

        load.Weeks.Sum(week => week.Total).Should().Be(30);
        (load.Weeks[0].Total, load.LateMinutes, load.UndatedMinutes, load.LaterMinutes).Should().Be((30, 30, 15, 10));
    }

    [Fact]
    public void A_week_that_asks_for_much_more_than_the_others_is_a_peak_and_one_without_school_is_closed()
    {
        var load = Of([.. Enumerable.Range(0, 5).Select(week => Duty(60, Monday.AddDays((7 * week) + 3))), Duty(300, Monday.AddDays(17))]);

        load.Weeks.Where(week => week.IsPeak).Select(week => week.Monday).Should().Equal(Monday.AddDays(14));
        load.Weeks.Where(week => !week.IsOpen).Select(week => week.Monday).Should().Contain(new DateOnly(2026, 12, 21));
    }

    [Fact]
    public void A_class_shows_its_pupils_in_a_cycle_and_what_the_next_four_weeks_ask_for()
    {
        var load = SchoolWorkload.Of(
            [Duty(30, Wednesday), Duty(45, Monday.AddDays(60)), Duty(5, Wednesday, inClass: "5 Elm")], [("4 Oak", Wednesday.AddDays(1)), ("4 Oak", Monday.AddDays(1)), (null, null)], Calendar(), Wednesday);

        load.Classes.Should().Equal(new ClassLoad("4 Oak", 2, 2, 30), new ClassLoad("5 Elm", 0, 1, 5), new ClassLoad("", 1, 0, 0));
        load.Weeks[0].Reviews.Should().Be(1);
    }

    private static SchoolWorkload Of(params Work[] duties) => SchoolWorkload.Of(duties, [], Calendar(), Wednesday);

    private static SchoolCalendar? Calendar() => CalendarReader.Read(new SourceText("dates.json", TermDates.OrdinaryYear), [new SourceText("bank-holidays.json", File.ReadAllText(Path.Combine(Sources.Root, "rules/england/calendars/bank-holidays.json")))]).Calendar;

    private static Work Duty(int minutes, DateOnly? due, string role = Roles.ClassTeacher, string inClass = "4 Oak") => new(inClass, role, due, minutes, IsOpen: true);
}
