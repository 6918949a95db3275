using System.Net;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Suggestions;
using SendWorkflows.Host.Tests.Suggestions;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.Suggestions;

public class DecideTests
{
    [SkippableTheory, EachDatabase]
    public async Task Accepting_opens_the_work_that_follows_and_keeps_who_why_and_on_what_evidence(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var (setting, suggestion) = await LowAttendanceAsync(service);
        var senco = await service.SignedInAsync(setting.Senco);

        var page = await senco.DecideAsync(suggestion.Id, "accept", "matches-what-we-see", new() { ["Form.DoBy"] = "2026-12-04", ["Form.Note"] = "Ask about mornings." });

        page.QuerySelector(".govuk-notification-banner--success")!.TextContent.Should().Contain("look into what keeps the pupil away, by 4 December 2026");
        var decision = await setting.AskAsync(db => db.Decisions.SingleAsync());
        decision.Should().BeEquivalentTo(new { Kind = "accept", Reason = "matches-what-we-see", Note = "Ask about mornings.", suggestion.Evidence, UserId = setting.Senco.Id, suggestion.RuleSetVersionId });
        (await setting.AskAsync(db => db.Duties.SingleAsync())).Should().BeEquivalentTo(new { Role = "senco", DueOn = new DateOnly(2026, 12, 4), PupilId = setting.Pupil.Id });
        await OneEntryEachAsync(setting);
    }

    [Fact]
    public async Task A_day_to_do_it_by_that_cannot_be_read_stops_an_answer_only_if_that_answer_needs_one()
    {
        await using var service = await RunningService.StartAsync();
        var (setting, suggestion) = await LowAttendanceAsync(service);
        var senco = await service.SignedInAsync(setting.Senco);

        var page = await senco.DecideAsync(suggestion.Id, "accept", "matches-what-we-see", new() { ["Form.DoBy"] = "0026-12-04" });
        page.QuerySelector(".govuk-error-summary")!.TextContent.Should().Contain("\"0026-12-04\" is not a date. Write it like 14/10/2026.");
        (await setting.AskAsync(db => db.Decisions.CountAsync())).Should().Be(0);

        await senco.DecideAsync(suggestion.Id, "defer", "meeting-arranged", new() { ["Form.DoBy"] = "0026-12-04", ["Form.Until"] = "4/12/2026" });
        (await setting.AskAsync(db => db.Decisions.SingleAsync())).Should().BeEquivalentTo(new { Kind = "defer" });
    }

    [SkippableTheory, EachDatabase]
    public async Task Accepting_a_cycle_starts_a_real_run_with_its_duties(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await DecidingSetting.MakeAsync(service);
        var suggestion = await setting.SuggestedAsync("SupportWithoutACycle", ("SenProvision", "\"K\""), ("Cycles", "[]"));
        var senco = await service.SignedInAsync(setting.Senco);

        await senco.DecideAsync(suggestion.Id, "accept", "agreed-with-family");

        var cycle = await setting.AskAsync(db => db.Cycles.Include(c => c.Run).SingleAsync());
        cycle.Run!.EndedAt.Should().BeNull();
        (await setting.AskAsync(db => db.Duties.CountAsync(d => d.RunId == cycle.RunId && d.ClosedAt == null))).Should().BePositive();
        cycle.DecisionId.Should().Be((await setting.AskAsync(db => db.Decisions.SingleAsync())).Id);
        await OneEntryEachAsync(setting);
    }

    [SkippableTheory, EachDatabase]
    public async Task Accepting_more_support_moves_the_placement_and_opens_what_the_ladder_says(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await DecidingSetting.MakeAsync(service);
        await setting.PlacedAsync("stage-2");
        var suggestion = await setting.SuggestedAsync("ConcernSheetWithSenco", ("ConcernSheetCompleted", "true"));
        var senco = await service.SignedInAsync(setting.Senco);

        await senco.DecideAsync(suggestion.Id, "accept", "matches-what-we-see");

        var placements = await setting.AskAsync(db => db.Placements.OrderBy(p => p.From).ToListAsync());
        placements.Select(p => (p.Layer, p.From, p.To)).Should().Equal(
            ("stage-2", new DateOnly(2026, 9, 3), new DateOnly(2026, 11, 16)), ("stage-3", new DateOnly(2026, 11, 16), null));
        (await setting.AskAsync(db => db.Cycles.CountAsync(c => c.EndedOn == null))).Should().Be(1, "the layer keeps a plan in cycles");
        await OneEntryEachAsync(setting);
    }

    [SkippableTheory, EachDatabase]
    public async Task An_answer_needs_a_reason_and_another_reason_needs_words(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var (setting, suggestion) = await LowAttendanceAsync(service);
        var senco = await service.SignedInAsync(setting.Senco);

        (await senco.DecideAsync(suggestion.Id, "set-aside", "")).QuerySelector(".govuk-error-summary")!.TextContent.Should().Contain("Choose the reason that comes nearest.");
        (await senco.DecideAsync(suggestion.Id, "set-aside", "other")).QuerySelector(".govuk-error-summary")!.TextContent.Should().Contain("Say in a few words");
        var page = await senco.DecideAsync(suggestion.Id, "defer", "meeting-arranged", new() { ["Form.Until"] = "2026-11-16" });
        page.QuerySelector(".govuk-error-summary")!.TextContent.Should().Contain("it must be after today");
        foreach (var link in page.QuerySelectorAll(".govuk-error-summary__list a"))
            page.GetElementById(link.GetAttribute("href")![1..]).Should().NotBeNull("each line of the summary leads to its field");
        (await setting.AskAsync(db => db.Decisions.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task A_class_teacher_cannot_decide()
    {
        await using var service = await RunningService.StartAsync();
        var (setting, suggestion) = await LowAttendanceAsync(service);
        var teacher = await service.SignedInAsync(setting.Teacher);

        (await teacher.FollowAsync(await teacher.SendAsync($"/suggestions/{suggestion.Id}"))).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await setting.AskAsync(db => db.Decisions.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task A_teacher_here_who_is_SENCo_elsewhere_reads_the_evidence_and_cannot_decide()
    {
        await using var service = await RunningService.StartAsync();
        var (setting, suggestion) = await LowAttendanceAsync(service);
        var other = await service.SchoolAsync("Elm Primary", "100002");
        await service.AddAsync(new RoleAssignment { Id = Guid.CreateVersion7(), UserId = setting.Teacher.Id, Role = Roles.Senco, SchoolId = other.Id });
        var senco = await service.SignedInAsync(setting.Senco);
        var teacher = await service.SignedInAsync(setting.Teacher);

        var page = await teacher.OpenAsync($"/suggestions/{suggestion.Id}");
        page.QuerySelector("#decide").Should().BeNull();
        using var forged = new FormUrlEncodedContent([
            new("__RequestVerificationToken", page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!),
            new("Form.Kind", "set-aside"), new("Form.SetAsideReason", "already-in-place"), new("Form.Revision", "0"),
        ]);
        (await teacher.FollowAsync(await teacher.PostAsync($"/suggestions/{suggestion.Id}", forged))).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await senco.OpenAsync($"/suggestions/{suggestion.Id}")).QuerySelector("#decide").Should().NotBeNull();
    }

    [Fact]
    public async Task The_SENCo_of_another_school_finds_no_such_suggestion()
    {
        await using var service = await RunningService.StartAsync();
        var (_, suggestion) = await LowAttendanceAsync(service);
        var other = await service.SignedInAsync(await service.PersonAsync(Roles.Senco, await service.SchoolAsync("Elm Primary", "100002")));

        (await other.SendAsync($"/suggestions/{suggestion.Id}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await other.OpenAsync("/suggestions")).QuerySelector("main")!.TextContent.Should().Contain("Nothing is waiting for you");
    }

    [SkippableTheory, EachDatabase]
    public async Task The_second_of_two_who_decide_is_told_what_the_first_decided(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var (setting, suggestion) = await LowAttendanceAsync(service);
        var senco = await service.SignedInAsync(setting.Senco);
        var head = await service.SignedInAsync(await service.PersonAsync(Roles.Head, setting.School));
        var form = await head.OpenAsync($"/suggestions/{suggestion.Id}");
        await senco.DecideAsync(suggestion.Id, "set-aside", "already-in-place");

        var told = await head.SubmitAsync(form, "#decide", Deciding.Filled("accept", "matches-what-we-see"));

        told.QuerySelector(".govuk-error-summary")!.TextContent.Should().Contain("Somebody else has decided on this");
        told.QuerySelector("main")!.TextContent.Should().Contain("The senco set this aside").And.Contain("This is in place already");
        told.QuerySelector("#decide").Should().BeNull();
        (await setting.AskAsync(db => db.Decisions.SingleAsync())).Kind.Should().Be("set-aside");
        (await setting.AskAsync(db => db.Duties.CountAsync())).Should().Be(0);
        await OneEntryEachAsync(setting);
    }

    [Fact]
    public async Task Evidence_that_changed_while_it_was_read_is_shown_again_before_anything_is_decided()
    {
        await using var service = await RunningService.StartAsync();
        var (setting, suggestion) = await LowAttendanceAsync(service);
        var senco = await service.SignedInAsync(setting.Senco);
        var form = await senco.OpenAsync($"/suggestions/{suggestion.Id}");
        await setting.KnowAsync("AttendancePercent", "70");
        await setting.EvaluateAsync();

        var again = await senco.SubmitAsync(form, "#decide", Deciding.Filled("set-aside", "already-in-place"));

        again.QuerySelector(".govuk-error-summary")!.TextContent.Should().Contain("The evidence changed");
        (await setting.AskAsync(db => db.Decisions.CountAsync())).Should().Be(0);
        await senco.SubmitAsync(again, "#decide", Deciding.Filled("set-aside", "already-in-place"));
        (await setting.AskAsync(db => db.Decisions.CountAsync())).Should().Be(1);
    }

    [Fact]
    public async Task The_evidence_page_asks_the_database_little()
    {
        await using var service = await RunningService.StartAsync();
        var (setting, suggestion) = await LowAttendanceAsync(service);
        var senco = await service.SignedInAsync(setting.Senco);
        await senco.OpenAsync($"/suggestions/{suggestion.Id}");
        service.Queries.Reset();

        await senco.OpenAsync($"/suggestions/{suggestion.Id}");

        service.Queries.Asked.Should().HaveCountLessThanOrEqualTo(8);
    }

    private static async Task<(DecidingSetting Setting, Suggestion Suggestion)> LowAttendanceAsync(RunningService service)
    {
        var setting = await DecidingSetting.MakeAsync(service);
        return (setting, await setting.SuggestedAsync("LowAttendance", ("AttendancePercent", "88.5")));
    }

    internal static async Task OneEntryEachAsync(DecidingSetting setting)
    {
        var decisions = await setting.AskAsync(db => db.Decisions.ToListAsync());
        var entries = await setting.AskAsync(db => db.AuditEntries.Where(e => e.Action.StartsWith("decision-")).ToListAsync());
        entries.Select(e => (e.Action, e.UserId, e.PupilId)).Should().BeEquivalentTo(
            decisions.Select(d => ($"decision-{d.Kind}", (Guid?)d.UserId, (Guid?)d.PupilId)));
    }
}
