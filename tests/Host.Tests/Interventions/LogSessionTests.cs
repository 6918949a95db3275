using System.Net;
using AngleSharp.Html.Dom;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Interventions;

public class LogSessionTests
{
    [SkippableTheory, EachDatabase]
    public async Task An_assistant_logs_todays_session_of_the_group_they_lead_with_pupils_of_another_class(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await ProvisionSetting.MakeAsync(service);
        var assistant = await service.SignedInAsync(setting.Assistant);

        (await assistant.OpenAsync("/sessions")).QuerySelector(".app-task")!.TextContent.Should().Contain("Language group").And.Contain("To log").And.Contain("Ada Oakley, Ben Elmore");
        var after = await LogAsync(assistant, setting, new() { ["Fields.Done"] = "Story words.", ["Fields.Pupils[0].Feedback"] = "alone" });

        after.Body!.TextContent.Should().Contain("The session of Monday 16 November 2026 is logged.");
        after.QuerySelector(".app-task")!.TextContent.Should().Contain("Logged");
        var session = (await setting.SessionsAsync()).Should().ContainSingle().Subject;
        (session.HeldOn, session.Minutes, session.Done, session.LoggedById).Should().Be((ProvisionSetting.Monday, 30, "Story words.", setting.Assistant.Id));
        session.Pupils.Should().HaveCount(2).And.OnlyContain(p => p.Came);
        session.Pupils.Single(p => p.PupilId == setting.Ada.Id).Feedback.Should().Be("alone");
        (await AuditedAsync(service, "session-logged")).Should().Be("Language group, 16 November 2026, 30 minutes, 2 came.");
    }

    [SkippableTheory, EachDatabase]
    public async Task A_form_sent_twice_logs_one_session(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await ProvisionSetting.MakeAsync(service);
        var assistant = await service.SignedInAsync(setting.Assistant);
        var page = await assistant.OpenAsync($"/interventions/{setting.Group.Id}/log");

        var answers = new[] { await assistant.PostAsync(page, "main form"), await assistant.PostAsync(page, "main form", new() { ["Fields.Minutes"] = "45" }) };

        answers.Should().OnlyContain(a => a.StatusCode == HttpStatusCode.Redirect && a.Headers.Location!.ToString() == "/sessions");
        (await setting.SessionsAsync()).Should().ContainSingle().Which.Minutes.Should().Be(30);
    }

    [SkippableTheory, EachDatabase]
    public async Task A_correction_counts_in_place_of_what_was_logged_first_which_is_kept(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await ProvisionSetting.MakeAsync(service);
        var assistant = await service.SignedInAsync(setting.Assistant);
        await LogAsync(assistant, setting);
        var first = (await setting.SessionsAsync()).Single();

        var form = await assistant.OpenAsync($"/sessions/{first.Id}/correct");
        (await assistant.SubmitAsync(form, "main form")).QuerySelector(".govuk-error-summary")!.TextContent.Should().Contain("Write why it is corrected");
        service.Clock.Advance(TimeSpan.FromMinutes(5));
        var after = await assistant.SubmitAsync(form, "main form", new() { ["Fields.Pupils[1].Came"] = "false", ["Reason"] = "Ben was at the dentist." });

        after.Body!.TextContent.Should().Contain("It corrects an earlier entry: Ben was at the dentist.");
        var sessions = await setting.SessionsAsync();
        sessions.Select(s => (s.Corrected, s.Counts, Came: s.Pupils.Count(p => p.Came))).Should().Equal((true, false, 2), (false, true, 1));
        (await setting.LineAsync(setting.Ben)).Attended.Should().Be(0);
        (await setting.LineAsync(setting.Ada)).Attended.Should().Be(1);
        (await assistant.SubmitAsync(form, "main form", new() { ["Fields.Key"] = Guid.NewGuid().ToString(), ["Reason"] = "Again." })).Body!.TextContent.Should().Contain("This entry has been corrected already");
    }

    [Fact]
    public async Task A_session_logged_by_mistake_is_withdrawn_and_no_longer_counts()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await ProvisionSetting.MakeAsync(service);
        var assistant = await service.SignedInAsync(setting.Assistant);
        await LogAsync(assistant, setting);

        var form = await assistant.OpenAsync($"/sessions/{(await setting.SessionsAsync()).Single().Id}/correct");
        await assistant.SubmitAsync(form, "main form", new() { ["Withdrawn"] = "true", ["Reason"] = "The wrong group." });

        (await setting.SessionsAsync()).Should().HaveCount(2).And.NotContain(s => s.Counts);
        (await setting.LineAsync(setting.Ada)).Attended.Should().Be(0);
    }

    [Fact]
    public async Task Everything_wrong_with_a_session_is_said_at_once_and_what_was_typed_stays()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await ProvisionSetting.MakeAsync(service);
        var assistant = await service.SignedInAsync(setting.Assistant);

        var page = await LogAsync(assistant, setting, new() { ["Fields.Minutes"] = "ages", ["Fields.HeldOn"] = "2026-11-20", ["Fields.Done"] = "Kept." });

        page.QuerySelectorAll(".govuk-error-summary li").Select(p => p.TextContent.Trim()).Should().BeEquivalentTo(
            "20 November 2026 is still to come. Log a session when it has been held.", "Enter how long it lasted in minutes, from 1 to 300.");
        page.QuerySelector("#Fields_Done")!.TextContent.Should().Be("Kept.");
    }

    [SkippableTheory, EachDatabase]
    public async Task An_assistant_sees_a_pupil_of_another_class_only_while_leading_their_group(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await ProvisionSetting.MakeAsync(service);
        var assistant = await service.SignedInAsync(setting.Assistant);
        async Task<HttpStatusCode> BenAsync() => (await assistant.SendAsync($"/pupils/{setting.Ben.Id}")).StatusCode;

        (await BenAsync()).Should().Be(HttpStatusCode.OK);

        service.Clock.MoveTo(new DateTimeOffset(2026, 12, 10, 8, 0, 0, TimeSpan.Zero));
        assistant = await service.SignedInAsync(setting.Assistant);
        (await BenAsync()).Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whoever_sees_only_part_of_a_group_may_not_say_who_came()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await ProvisionSetting.MakeAsync(service);
        var teacher = await service.SignedInAsync(await service.PersonAsync(Roles.ClassTeacher, setting.School, await service.DoAsync(parts => parts.GetRequiredService<AppDb>().Classes.SingleAsync(c => c.Id == setting.Ada.ClassId))));

        (await teacher.SendAsync($"/interventions/{setting.Group.Id}")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await teacher.SendAsync($"/interventions/{setting.Group.Id}/log")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await teacher.OpenAsync($"/interventions/{setting.Group.Id}")).Body!.TextContent.Should().Contain("Ada Oakley").And.NotContain("Ben Elmore");
    }

    private static async Task<IHtmlDocument> LogAsync(Visitor visitor, ProvisionSetting setting, Dictionary<string, string>? values = null) =>
        await visitor.SubmitAsync(await visitor.OpenAsync($"/interventions/{setting.Group.Id}/log"), "main form", values);

    private static Task<string> AuditedAsync(RunningService service, string action) =>
        service.DoAsync(parts => parts.GetRequiredService<AppDb>().AuditEntries.Where(e => e.Action == action).Select(e => e.Detail).SingleAsync());
}
