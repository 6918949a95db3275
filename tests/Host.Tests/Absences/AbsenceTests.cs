using AngleSharp.Html.Dom;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Absences;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Duties;
using SendWorkflows.Host.Notifications;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Workflows;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Absences;

public class AbsenceTests
{
    private static readonly DateOnly Today = new(2026, 11, 16);
    private static readonly DateOnly Back = new(2026, 11, 19);

    [SkippableTheory, EachDatabase]
    public async Task While_a_teacher_is_away_the_deputy_sees_their_class_and_no_other_and_nothing_afterwards(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await SettingAsync(service);
        async Task<List<string>> SeenAsync(DateOnly day, int hour)
        {
            service.Clock.MoveTo(At(day, hour));
            return await PupilsOpenAsync(await service.SignedInAsync(setting.Deputy), setting);
        }

        await AwayAsync(service, setting.Teacher, setting.Deputy, setting.School, Today.AddDays(1), Back);

        (await SeenAsync(Today, 23)).Should().Equal("Elm");
        (await SeenAsync(Today.AddDays(1), 0)).Should().Equal("Oak", "Elm");
        (await SeenAsync(Back.AddDays(-1), 23)).Should().Equal("Oak", "Elm");
        (await SeenAsync(Back, 0)).Should().Equal("Elm");
        (await TasksAsync(await service.SignedInAsync(setting.Deputy))).Should().Equal("Elm's plan");
    }

    [SkippableTheory, EachDatabase]
    public async Task The_deputys_list_says_for_whom_each_thing_is_done_and_until_when(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await SettingAsync(service);
        await AwayAsync(service, setting.Teacher, setting.Deputy, setting.School, Today, Back);

        var page = await (await service.SignedInAsync(setting.Deputy)).OpenAsync("/today");

        page.QuerySelectorAll(".app-task").Select(t => (t.QuerySelector(".app-task__title")!.TextContent, t.TextContent.Contains("For Tom Teacher, away until 19 November 2026", StringComparison.Ordinal)))
            .Should().Equal(("Elm's plan", false), ("Oak's plan", true));
        (await TasksAsync(await service.SignedInAsync(setting.Teacher))).Should().Equal("Oak's plan");
    }

    [SkippableTheory, EachDatabase]
    public async Task A_message_for_somebody_away_is_mailed_to_both_and_afterwards_to_them_alone(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await SettingAsync(service);
        await AwayAsync(service, setting.Teacher, setting.Deputy, setting.School, Today, Back);

        await MessageAsync(service, setting.OakPupil, "first", Today);
        (await EmailsAsync(service)).Should().BeEquivalentTo("tom@example.test", "dee@example.test");
        (await InboxAsync(service, setting.Deputy)).Should().Contain("Something about first");

        service.Clock.MoveTo(At(Back, 9));
        await MessageAsync(service, setting.OakPupil, "second", Back);
        (await EmailsAsync(service)).Should().BeEquivalentTo("tom@example.test");
        (await InboxAsync(service, setting.Deputy)).Should().NotContain("Something about first");
    }

    [SkippableTheory, EachDatabase]
    public async Task A_deputy_of_the_SENCo_sees_their_own_school_and_what_is_overdue_there_with_who_stands_in(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await SettingAsync(service);
        var beech = await service.SchoolAsync("Beech Primary", "100002");
        var other = await service.PupilAsync(beech, null, "Beech", "Pupil");
        await DutyAsync(service, other, "Beech's plan", Today.AddDays(-3), Roles.Senco);
        await DutyAsync(service, setting.OakPupil, "Oak's request", Today.AddDays(-3), Roles.Senco);
        var senco = await NamedAsync(service, "Sen Co", Roles.Senco, setting.School, null);
        var deputy = await service.SignedInAsync(setting.Deputy);
        (await deputy.SendAsync("/overdue")).Headers.Location!.ToString().Should().Contain("not-yours");

        await AwayAsync(service, senco, setting.Deputy, setting.School, Today, Back);

        var overdue = (await deputy.OpenAsync("/overdue")).Body!.TextContent;
        overdue.Should().Contain("Oak's request").And.Contain("Dee Deputy stands in for Sen Co, away until 19 November 2026").And.NotContain("Beech");
        (await deputy.SendAsync($"/pupils/{other.Id}")).StatusCode.Should().Be(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_deputy_who_no_longer_works_at_the_school_stands_in_for_nobody()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await SettingAsync(service);
        await AwayAsync(service, setting.Teacher, setting.Deputy, setting.School, Today, Back);
        var deputy = await service.SignedInAsync(setting.Deputy);

        await service.DoAsync(services => services.GetRequiredService<AppDb>().Assignments.Where(a => a.UserId == setting.Deputy.Id).ExecuteDeleteAsync());

        (await deputy.SendAsync($"/pupils/{setting.OakPupil.Id}")).StatusCode.Should().NotBe(System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_lent_is_not_lent_on()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await SettingAsync(service);
        var third = await NamedAsync(service, "Third Person", Roles.ClassTeacher, setting.School, await service.ClassAsync(setting.School, "5 Ash", 5));
        await AwayAsync(service, setting.Teacher, setting.Deputy, setting.School, Today, Back);
        await AwayAsync(service, setting.Deputy, third, setting.School, Today, Back);

        (await PupilsOpenAsync(await service.SignedInAsync(third), setting)).Should().Equal("Elm");
    }

    [SkippableTheory, EachDatabase]
    public async Task A_teacher_records_their_own_absence_and_it_is_audited_and_shown_until_they_end_it(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await SettingAsync(service);
        var teacher = await service.SignedInAsync(setting.Teacher);
        var deputy = await service.SignedInAsync(setting.Deputy);

        var page = await RecordAsync(teacher, setting.Teacher, setting.Deputy);

        page.Body!.TextContent.Should().Contain("The absence is recorded.").And.Contain("Dee Deputy stands in.");
        (await PupilsOpenAsync(deputy, setting)).Should().Equal("Oak", "Elm");
        (await (await service.SignedInAsync(await service.PersonAsync(Roles.Administrator))).OpenAsync("/people")).Body!.TextContent.Should().Contain("Away until 19 November 2026. Dee Deputy stands in.");

        await teacher.SubmitAsync(page, "form[action*='handler=End' i]");

        (await PupilsOpenAsync(deputy, setting)).Should().Equal("Elm");
        var audit = await service.DoAsync(services => services.GetRequiredService<AppDb>().AuditEntries.Where(e => e.Action.StartsWith("absence")).OrderBy(e => e.Id).ToListAsync());
        audit.Select(e => (e.Action, e.UserId, e.Detail)).Should().Equal(
            ("absence-recorded", setting.Teacher.Id, "Away from 16 November 2026, back on 19 November 2026; Dee Deputy stands in."),
            ("absence-ended", setting.Teacher.Id, "Back early: nobody stands in any more."));
    }

    [Fact]
    public async Task Nobody_records_a_colleagues_absence_but_the_SENCo_the_head_and_the_administrator_not_even_while_standing_in_for_them()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await SettingAsync(service);
        var senco = await NamedAsync(service, "Sen Co", Roles.Senco, setting.School, null);
        var head = await NamedAsync(service, "Head Teacher", Roles.Head, setting.School, null);
        await AwayAsync(service, senco, setting.Deputy, setting.School, Today, Back);

        (await RecordAsync(await service.SignedInAsync(setting.Deputy), head, setting.Deputy)).Body!.TextContent.Should().Contain("Select who is away.");
        (await RecordAsync(await service.SignedInAsync(senco), setting.Teacher, setting.Deputy)).Body!.TextContent.Should().Contain("The absence is recorded.");
    }

    [Fact]
    public async Task Wrong_answers_are_all_said_at_once()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await SettingAsync(service);
        var teacher = await service.SignedInAsync(setting.Teacher);
        var elsewhere = await NamedAsync(service, "Else Where", Roles.ClassTeacher, await service.SchoolAsync("Beech Primary", "100002"), null);

        (await RecordAsync(teacher, setting.Teacher, elsewhere, back: "2026-11-16")).QuerySelectorAll(".govuk-error-summary li").Select(li => li.TextContent.Trim()).Should().BeEquivalentTo(
            "Select who stands in: somebody who works at this school.", "The day they are back must be after the first day away.");
        (await RecordAsync(teacher, setting.Teacher, setting.Teacher)).QuerySelector(".govuk-error-summary")!.TextContent.Should().Contain("Select somebody else to stand in.");
        await AwayAsync(service, setting.Deputy, setting.Teacher, setting.School, Today, Back);
        (await RecordAsync(teacher, setting.Teacher, setting.Deputy)).QuerySelector(".govuk-error-summary")!.TextContent.Should().Contain("Dee Deputy is away until 19 November 2026.");
    }

    private static async Task<IHtmlDocument> RecordAsync(Visitor visitor, AppUser away, AppUser deputy, string back = "2026-11-19") =>
        await visitor.SubmitAsync(await visitor.OpenAsync("/away"), "form#record", new()
        {
            ["UserId"] = away.Id.ToString(),
            ["DeputyId"] = deputy.Id.ToString(),
            ["FirstDay"] = "2026-11-16",
            ["BackOn"] = back,
        });

    private static async Task<List<string>> PupilsOpenAsync(Visitor visitor, Setting setting)
    {
        var open = new List<string>();
        foreach (var pupil in new[] { setting.OakPupil, setting.ElmPupil, setting.AshPupil })
        {
            if ((await visitor.SendAsync($"/pupils/{pupil.Id}")).StatusCode == System.Net.HttpStatusCode.OK)
                open.Add(pupil.Forename);
        }

        return open;
    }

    private static async Task<string> InboxAsync(RunningService service, AppUser person) =>
        (await (await service.SignedInAsync(person)).OpenAsync("/inbox")).Body!.TextContent;

    private static async Task<IEnumerable<string>> TasksAsync(Visitor visitor) =>
        (await visitor.OpenAsync("/today")).QuerySelectorAll(".app-task__title").Select(t => t.TextContent);

    private static async Task MessageAsync(RunningService service, Pupil pupil, string key, DateOnly on)
    {
        var version = await service.AddAsync(new WorkflowVersion { Id = Guid.CreateVersion7(), Workflow = key, ContentHash = key, Text = "" });
        var run = await service.AddAsync(new WorkflowRun { Id = Guid.CreateVersion7(), PupilId = pupil.Id, Workflow = key, WorkflowVersionId = version.Id, Snapshot = "", State = "" });
        await service.AddAsync(new Notification
        {
            Id = Guid.CreateVersion7(),
            PupilId = pupil.Id,
            RunId = run.Id,
            SchoolId = pupil.SchoolId,
            Key = key,
            Role = Roles.ClassTeacher,
            Kind = "reminder",
            Text = $"Something about {key}",
            SendOn = on,
            RecordedAt = service.Now(),
        });
        await service.DoAsync(services => services.GetRequiredService<DeliverNotifications>().RunAsync());
        await service.DoAsync(services => services.GetRequiredService<WriteDigests>().RunAsync());
    }

    private static Task<List<string>> EmailsAsync(RunningService service)
    {
        var today = DateOnly.FromDateTime(service.Now());
        return service.DoAsync(services => services.GetRequiredService<AppDb>().Emails.Where(d => d.On == today).Select(d => d.Address).ToListAsync());
    }

    private static Task<Absence> AwayAsync(RunningService service, AppUser away, AppUser deputy, School school, DateOnly first, DateOnly back) =>
        service.AddAsync(new Absence { Id = Guid.CreateVersion7(), UserId = away.Id, DeputyId = deputy.Id, SchoolId = school.Id, FirstDay = first, BackOn = back });

    private static async Task<AppUser> NamedAsync(RunningService service, string name, string role, School school, SchoolClass? group)
    {
        var person = await service.PersonAsync(role, school, group, email: $"{name.Split(' ')[0].ToLowerInvariant()}@example.test");
        await service.DoAsync(services => services.GetRequiredService<AppDb>().Users.Where(u => u.Id == person.Id).ExecuteUpdateAsync(u => u.SetProperty(x => x.DisplayName, name)));
        return person;
    }

    private static Task<Duty> DutyAsync(RunningService service, Pupil pupil, string title, DateOnly due, string role = Roles.ClassTeacher) =>
        service.AddAsync(new Duty { Id = Guid.CreateVersion7(), PupilId = pupil.Id, SchoolId = pupil.SchoolId, Name = title, Role = role, Title = title, DueOn = due, Minutes = 30, OpenedAt = service.Now() });

    private static async Task<Setting> SettingAsync(RunningService service)
    {
        await service.AuthorityAsync();
        var school = await service.SchoolAsync();
        var (oak, elm, ash) = (await service.ClassAsync(school), await service.ClassAsync(school, "4 Elm"), await service.ClassAsync(school, "3 Ash", 3));
        var setting = new Setting(
            school,
            await NamedAsync(service, "Tom Teacher", Roles.ClassTeacher, school, oak),
            await NamedAsync(service, "Dee Deputy", Roles.ClassTeacher, school, elm),
            await service.PupilAsync(school, oak, "Oak", "Pupil"),
            await service.PupilAsync(school, elm, "Elm", "Pupil"),
            await service.PupilAsync(school, ash, "Ash", "Pupil"));
        await DutyAsync(service, setting.OakPupil, "Oak's plan", Today.AddDays(4));
        await DutyAsync(service, setting.ElmPupil, "Elm's plan", Today.AddDays(1));
        await DutyAsync(service, setting.AshPupil, "Ash's plan", Today.AddDays(1));
        return setting;
    }

    private static DateTimeOffset At(DateOnly day, int hour) => new(day.ToDateTime(new TimeOnly(hour, 30)), TimeSpan.Zero);

    private sealed record Setting(School School, AppUser Teacher, AppUser Deputy, Pupil OakPupil, Pupil ElmPupil, Pupil AshPupil);
}
