using FluentAssertions;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Duties;
using SendWorkflows.Host.Pupils;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.Today;

public class TodayTests
{
    [SkippableTheory, EachDatabase]
    public async Task Each_persons_list_holds_what_their_role_must_do_the_most_urgent_first(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var (school, group, pupil) = await SchoolAsync(service);
        await DutyAsync(service, pupil, Roles.ClassTeacher, "Write the plan", new DateOnly(2026, 11, 20));
        await DutyAsync(service, pupil, Roles.ClassTeacher, "Review the support", new DateOnly(2026, 11, 12));
        await DutyAsync(service, pupil, Roles.Senco, "Tell the parents", new DateOnly(2026, 11, 16));

        var teacher = await service.SignedInAsync(await service.PersonAsync(Roles.ClassTeacher, school, group));
        var page = await teacher.OpenAsync("/today");

        page.QuerySelectorAll(".app-task__title").Select(t => t.TextContent).Should().Equal("Review the support", "Write the plan");
        page.QuerySelector(".app-tag")!.TextContent.Should().Be("Overdue by 4 days");
    }

    [Fact]
    public async Task What_silence_has_brought_to_a_role_is_on_its_list_and_says_so()
    {
        await using var service = await RunningService.StartAsync();
        var (school, _, pupil) = await SchoolAsync(service);
        await DutyAsync(service, pupil, Roles.ClassTeacher, "Review the support", new DateOnly(2026, 11, 2), escalatedTo: Roles.Senco);

        var senco = await service.SignedInAsync(await service.PersonAsync(Roles.Senco, school));

        (await senco.OpenAsync("/today")).QuerySelector(".app-task__why")!.TextContent.Should().Contain("The class teacher has not answered");
    }

    [Fact]
    public async Task In_half_term_nothing_needs_anyone()
    {
        await using var service = await RunningService.StartAsync(clock: new TestClock(new DateTimeOffset(2026, 10, 28, 9, 0, 0, TimeSpan.Zero)));
        var (school, _, pupil) = await SchoolAsync(service);
        await DutyAsync(service, pupil, Roles.Senco, "Tell the parents", new DateOnly(2026, 10, 20));

        var page = await (await service.SignedInAsync(await service.PersonAsync(Roles.Senco, school))).OpenAsync("/today");

        page.QuerySelector(".app-calm h2")!.TextContent.Should().Be("Half-term: nothing needs you until Monday 2 November 2026");
    }

    [Fact]
    public async Task A_teacher_of_another_class_is_not_troubled()
    {
        await using var service = await RunningService.StartAsync();
        var (school, _, pupil) = await SchoolAsync(service);
        var elm = await service.ClassAsync(school, "4 Elm");
        await DutyAsync(service, pupil, Roles.ClassTeacher, "Write the plan", new DateOnly(2026, 11, 20));

        var page = await (await service.SignedInAsync(await service.PersonAsync(Roles.ClassTeacher, school, elm))).OpenAsync("/today");

        page.QuerySelectorAll(".app-task").Should().BeEmpty();
    }

    private static async Task<(School School, SchoolClass Class, Pupil Pupil)> SchoolAsync(RunningService service)
    {
        await service.AuthorityAsync();
        var school = await service.SchoolAsync();
        var group = await service.ClassAsync(school);
        return (school, group, await service.PupilAsync(school, group));
    }

    private static Task<Duty> DutyAsync(RunningService service, Pupil pupil, string role, string title, DateOnly due, string? escalatedTo = null) =>
        service.AddAsync(new Duty
        {
            Id = Guid.CreateVersion7(),
            PupilId = pupil.Id,
            SchoolId = pupil.SchoolId,
            Name = title,
            Role = role,
            Title = title,
            DueOn = due,
            Minutes = 30,
            EscalatedTo = escalatedTo,
            OpenedAt = service.Now(),
        });
}
