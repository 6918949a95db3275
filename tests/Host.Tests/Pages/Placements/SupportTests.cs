using System.Net;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Tests.Pages.Suggestions;
using SendWorkflows.Host.Tests.Suggestions;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.Placements;

public class SupportTests
{
    [SkippableTheory, EachDatabase]
    public async Task The_SENCo_moves_a_pupil_without_a_suggestion_and_is_told_what_followed(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await DecidingSetting.MakeAsync(service);
        await setting.PlacedAsync("stage-1");
        var senco = await service.SignedInAsync(setting.Senco);

        var page = await senco.SubmitAsync(await senco.OpenAsync($"/pupils/{setting.Pupil.Id}/move"), "main form", new() { ["Layer"] = "stage-4", ["Reason"] = "needs-more" });

        page.QuerySelector(".govuk-notification-banner--success")!.TextContent.Should().Contain("Ada moves to Targeted, intensive additional support from 16 November 2026.");
        (await LayersAsync(setting)).Should().Equal("stage-4");
        (await setting.AskAsync(db => db.Cycles.CountAsync(c => c.EndedOn == null))).Should().Be(1);
        await DecideTests.OneEntryEachAsync(setting);
    }

    [Fact]
    public async Task A_move_needs_a_layer_and_a_reason()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await DecidingSetting.MakeAsync(service);
        var senco = await service.SignedInAsync(setting.Senco);

        var page = await senco.SubmitAsync(await senco.OpenAsync($"/pupils/{setting.Pupil.Id}/move"), "main form");

        page.QuerySelectorAll(".govuk-error-message").Should().HaveCount(2);
        foreach (var link in page.QuerySelectorAll(".govuk-error-summary__list a"))
            page.GetElementById(link.GetAttribute("href")![1..]).Should().NotBeNull("each line of the summary leads to its field");
        (await setting.AskAsync(db => db.Placements.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task A_first_day_that_cannot_be_read_is_not_taken_for_today()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await DecidingSetting.MakeAsync(service);
        var senco = await service.SignedInAsync(setting.Senco);

        var page = await senco.SubmitAsync(
            await senco.OpenAsync($"/pupils/{setting.Pupil.Id}/move"), "main form", new() { ["Layer"] = "stage-4", ["Reason"] = "needs-more", ["From"] = "0026-11-02" });

        page.QuerySelector(".govuk-error-message")!.TextContent.Should().Contain("\"0026-11-02\" is not a date.");
        (await setting.AskAsync(db => db.Placements.CountAsync())).Should().Be(0);
    }

    [SkippableTheory, EachDatabase]
    public async Task Rules_that_ask_about_SEN_support_see_it_from_the_day_it_was_decided_and_a_plan_stays_the_authoritys(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await DecidingSetting.MakeAsync(service);
        await setting.KnowAsync("SenProvision", "\"N\"");
        await setting.KnowAsync("PupilViewRecorded", "false");
        var senco = await service.SignedInAsync(setting.Senco);
        await setting.EvaluateAsync();
        (await setting.AskAsync(db => db.Suggestions.CountAsync(s => s.RuleId.EndsWith("PupilViewsMissing")))).Should().Be(0);

        await senco.SubmitAsync(await senco.OpenAsync($"/pupils/{setting.Pupil.Id}/move"), "main form", new() { ["Layer"] = "stage-3", ["Reason"] = "needs-more" });
        await setting.EvaluateAsync();

        (await setting.SuggestionAsync("PupilViewsMissing")).Evidence.Should().Contain("decision recorded here");
        (await senco.OpenAsync($"/pupils/{setting.Pupil.Id}")).QuerySelector(".app-lead")!.TextContent.Should().Contain("SEN provision: SEN support");
        await setting.KnowAsync("SenProvision", "\"E\"");
        await senco.SubmitAsync(await senco.OpenAsync($"/pupils/{setting.Pupil.Id}/move"), "main form", new() { ["Layer"] = "stage-2", ["Reason"] = "manages-with-less" });
        (await senco.OpenAsync($"/pupils/{setting.Pupil.Id}")).QuerySelector(".app-lead")!.TextContent.Should().NotContain("no special educational provision");
    }

    [SkippableTheory, EachDatabase]
    public async Task Whoever_no_longer_has_support_leaves_the_register_at_once_whatever_the_last_file_said(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await DecidingSetting.MakeAsync(service);
        await setting.KnowAsync("SenProvision", "\"K\"");
        await setting.PlacedAsync("stage-3");
        var senco = await service.SignedInAsync(setting.Senco);
        (await senco.OpenAsync("/register")).QuerySelector("main")!.TextContent.Should().Contain("Example");

        await DecideAsync(senco, setting, "end-support", "needs-met-without");

        (await senco.OpenAsync("/register")).QuerySelector("main table")?.TextContent.Should().NotContain("Example");
        (await setting.AskAsync(db => db.PupilFacts.OrderBy(f => f.Id).LastAsync())).Should().BeEquivalentTo(new { Name = "SenProvision", Value = "\"N\"" });
    }

    [SkippableTheory, EachDatabase]
    public async Task Support_starts_with_a_cycle_and_ends_with_it(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await DecidingSetting.MakeAsync(service);
        await setting.PlacedAsync("stage-2");
        var senco = await service.SignedInAsync(setting.Senco);

        await DecideAsync(senco, setting, "start-support", "sen-identified");
        (await LayersAsync(setting)).Should().Equal("stage-3");
        (await setting.AskAsync(db => db.Duties.CountAsync(d => d.ClosedAt == null))).Should().BePositive();

        service.Clock.Advance(TimeSpan.FromDays(1));
        senco = await service.SignedInAsync(setting.Senco);
        var page = await DecideAsync(senco, setting, "end-support", "needs-met-without");

        page.QuerySelector(".govuk-notification-banner--success")!.TextContent.Should().Contain("SEN support ends on 17 November 2026.").And.Contain("Cycle 1 ends with it.");
        (await LayersAsync(setting)).Should().Equal("stage-2");
        var cycle = await setting.AskAsync(db => db.Cycles.Include(c => c.Run).SingleAsync());
        cycle.EndedOn.Should().Be(new DateOnly(2026, 11, 17));
        cycle.Run!.EndedAt.Should().NotBeNull();
        (await setting.AskAsync(db => db.Duties.CountAsync(d => d.ClosedAt == null))).Should().Be(0);
        (await setting.AskAsync(db => db.Timers.CountAsync())).Should().Be(0);
        await DecideTests.OneEntryEachAsync(setting);
    }

    [Fact]
    public async Task A_message_of_what_was_recorded_is_shown_once()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await DecidingSetting.MakeAsync(service);
        var senco = await service.SignedInAsync(setting.Senco);
        await senco.SubmitAsync(await senco.OpenAsync($"/pupils/{setting.Pupil.Id}/move"), "main form", new() { ["Layer"] = "stage-1", ["Reason"] = "came-with-it" });

        (await senco.OpenAsync($"/pupils/{setting.Pupil.Id}")).QuerySelector(".govuk-notification-banner").Should().BeNull();
    }

    [Fact]
    public async Task Moving_below_SEN_support_ends_the_cycle_too()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await DecidingSetting.MakeAsync(service);
        await setting.PlacedAsync("stage-2");
        var senco = await service.SignedInAsync(setting.Senco);
        await DecideAsync(senco, setting, "start-support", "sen-identified");

        await senco.SubmitAsync(await senco.OpenAsync($"/pupils/{setting.Pupil.Id}/move"), "main form", new() { ["Layer"] = "stage-1", ["Reason"] = "manages-with-less" });

        (await setting.AskAsync(db => db.Cycles.CountAsync(c => c.EndedOn == null))).Should().Be(0);
    }

    [SkippableTheory, EachDatabase]
    public async Task A_request_can_be_considered_from_any_layer_and_the_rules_on_its_evidence_can_then_answer(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await DecidingSetting.MakeAsync(service);
        await setting.PlacedAsync("stage-1");
        await setting.KnowAsync("EhcEvidenceHeld", "[]");
        var senco = await service.SignedInAsync(setting.Senco);

        await DecideAsync(senco, setting, "consider-request", "severe-or-urgent");
        await setting.EvaluateAsync();

        (await setting.AskAsync(db => db.Duties.SingleAsync())).Should().BeEquivalentTo(new { Name = "consider-ehc-needs-assessment", Role = "senco" });
        (await setting.AskAsync(db => db.PupilFacts.SingleAsync(f => f.Name == "ConsideringEhcRequest"))).Value.Should().Be("true");
        (await setting.SuggestionAsync("EvidenceOfAttainmentAndProgress")).Event.Should().Be("gather-evidence");
        await DecideTests.OneEntryEachAsync(setting);
    }

    [Fact]
    public async Task A_class_teacher_and_another_schools_SENCo_change_nothing()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await DecidingSetting.MakeAsync(service);
        var teacher = await service.SignedInAsync(setting.Teacher);
        var other = await service.SignedInAsync(await service.PersonAsync(Roles.Senco, await service.SchoolAsync("Elm Primary", "100002")));

        foreach (var page in new[] { "move", "support" })
        {
            (await teacher.FollowAsync(await teacher.SendAsync($"/pupils/{setting.Pupil.Id}/{page}"))).StatusCode.Should().Be(HttpStatusCode.Forbidden);
            (await other.SendAsync($"/pupils/{setting.Pupil.Id}/{page}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        }
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> DecideAsync(Visitor senco, DecidingSetting setting, string kind, string reason) =>
        await senco.SubmitAsync(await senco.OpenAsync($"/pupils/{setting.Pupil.Id}/support?kind={kind}"), "main form", new() { ["Reason"] = reason });

    private static Task<List<string>> LayersAsync(DecidingSetting setting) =>
        setting.AskAsync(db => db.Placements.Where(p => p.To == null).Select(p => p.Layer).ToListAsync());
}
