using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using SendWorkflows.Engine.Calendars;
using Xunit;
using static SendWorkflows.Engine.Tests.Calendars.Given;

namespace SendWorkflows.Engine.Tests.Calendars;

public class CalendarProperties
{
    private static readonly SchoolCalendar Calendar = ThreeYears;

    private static readonly Arbitrary<DateOnly> Days =
        Gen.Choose(Calendar.Known.First.DayNumber, Calendar.Known.Last.DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

    private static readonly Arbitrary<int> Counts = Gen.Choose(1, 60).ToArbitrary();

    [Fact]
    public void School_days_counted_from_anywhere_land_on_a_school_day() => Check((day, count) =>
        Calendar.AddSchoolDays(day, count) is not { } after || (Calendar.IsSchoolDay(after) && after > day));

    [Fact]
    public void School_days_counted_back_land_on_an_earlier_school_day() => Check((day, count) =>
        Calendar.AddSchoolDays(day, -count) is not { } before || (Calendar.IsSchoolDay(before) && before < day));

    [Fact]
    public void From_a_school_day_before_undoes_after() => Check((day, count) =>
        !Calendar.IsSchoolDay(day) || Calendar.AddSchoolDays(day, count) is not { } after || Calendar.AddSchoolDays(after, -count) == day);

    [Fact]
    public void Counting_agrees_with_adding() => Check((day, count) =>
        (Calendar.AddSchoolDays(day, count) is not { } after || Calendar.SchoolDaysBetween(day, after) == count)
        && (Calendar.AddSchoolDays(day, -count) is not { } before || Calendar.SchoolDaysBetween(day, before) == -count));

    [Fact]
    public void Working_days_land_on_working_days_and_before_undoes_after() => Check((day, count) =>
        Calendar.BankHolidays.AddWorkingDays(day, count) is { } after
        && Calendar.IsWorkingDay(after)
        && (!Calendar.IsWorkingDay(day) || Calendar.BankHolidays.AddWorkingDays(after, -count) == day));

    [Fact]
    public void Every_school_day_is_a_working_day_in_a_term() => Check((day, _) =>
        !Calendar.IsSchoolDay(day) || (Calendar.IsWorkingDay(day) && Calendar.TermOf(day) is not null));

    [Fact]
    public void A_due_date_in_weeks_is_never_moved() => Check((day, count) =>
        Resolve($"{count} weeks after entered", day) == day.AddDays(7 * count));

    [Fact]
    public void A_due_date_in_school_days_is_an_open_day() => Check((day, count) =>
        Resolve($"{count} school days after entered", day) is not { } due || Calendar.IsSchoolDay(due));

    [Fact]
    public void Months_beginning_with_a_day_end_before_or_on_the_corresponding_day() => Check((day, count) =>
        Resolve($"{count} months beginning with entered", day) is { } end
        && (end.AddDays(1) == day.AddMonths(count) || (end == day.AddMonths(count) && end.Day < day.Day)));

    [Fact]
    public void The_end_of_term_is_never_before_entry_and_never_after_the_next_half() => Check((day, _) =>
        Resolve("end of term", day) is not { } term || (term >= day && Calendar.IsSchoolDay(term) && Resolve("end of half-term", day) <= term));

    [Fact]
    public void A_reminder_is_never_later_than_wanted() => Check((day, _) =>
        Sending.Reminder(day, Calendar).On is not { } sent || (sent <= day && Calendar.IsSchoolDay(sent)));

    [Fact]
    public void Nothing_is_sent_after_a_legal_date_that_is_still_ahead() => Check((day, count) =>
    {
        var legal = day.AddDays(count % 10);
        return Sending.Reminder(day, Calendar, day, legal).On is not { } reminded || (reminded <= legal && reminded >= day);
    });

    [Fact]
    public void An_escalation_is_never_earlier_than_wanted_nor_after_a_legal_date_ahead() => Check((day, count) =>
    {
        var legal = day.AddDays(count % 10);
        return Sending.Escalation(day, Calendar, legalDate: legal).On is { } sent && sent >= day && sent <= legal;
    });

    [Fact]
    public void An_instant_and_its_date_in_London_agree() => Check((day, count) =>
        LocalTime.DateInLondon(LocalTime.ToUtc(day, new TimeOnly(count % 24, count % 60), SkippedHour.Later, RepeatedHour.First)) == day);

    private static void Check(Func<DateOnly, int, bool> holds) =>
        Prop.ForAll(Days, Counts, (day, count) => holds(day, count)).QuickCheckThrowOnFailure();

    private static DateOnly? Resolve(string expression, DateOnly entered) =>
        DueDate.Parse(expression).Expression!.Resolve(new Dictionary<string, DateOnly> { ["entered"] = entered }, Calendar).Date;
}
