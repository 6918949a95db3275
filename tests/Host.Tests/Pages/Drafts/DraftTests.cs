using System.Net;
using AngleSharp.Html.Dom;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Tests.Cycles;
using SendWorkflows.Host.Tests.Pages.Cycles;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.Drafts;

/// <summary>What somebody has typed into a form and not recorded.</summary>
public class DraftTests
{
    private const string Form = "form[novalidate]";

    [SkippableTheory, EachDatabase]
    public async Task Half_a_plan_is_offered_again_on_another_device_and_nothing_of_it_is_recorded(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var (setting, plan) = await PlanAsync(service);
        var desk = await service.SignedInAsync(setting.Teacher);
        (await desk.OpenAsync(plan)).QuerySelector(".app-begun").Should().BeNull();

        var answer = await TypeAsync(desk, await desk.OpenAsync(plan), new() { ["Targets[0].Outcome"] = "Reads\r\nforty words", ["Targets[0].Kind"] = "holistic", ["ReviewBy"] = "2026-12-16" });

        (await answer.Content.ReadAsStringAsync()).Should().Contain("Draft kept at");
        service.Clock.MoveTo(service.Clock.GetUtcNow().AddDays(2));
        var telephone = await service.SignedInAsync(setting.Teacher);
        var page = await telephone.OpenAsync(plan);
        page.QuerySelector(".app-begun")!.TextContent.Should().MatchRegex(@"You began this on \w+day at \d+:\d\d[ap]m\. Nothing of it is recorded yet\.");
        Text(page, "Targets[0].Outcome").Should().Be("Reads\nforty words");
        page.QuerySelector("input[name='Targets[0].Kind'][value=holistic]")!.HasAttribute("checked").Should().BeTrue();
        ((IHtmlInputElement)page.QuerySelector("[name=ReviewBy]")!).Value.Should().Be("2026-12-16");
        (await setting.AskAsync(db => db.Plans.SelectMany(p => p.Targets).CountAsync())).Should().Be(0);
        (await setting.AskAsync(db => db.Cycles.SingleAsync())).PlannedOn.Should().BeNull();
    }

    [SkippableTheory, EachDatabase]
    public async Task Nobody_else_sees_it_and_nobody_else_can_add_to_it(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var (setting, plan) = await PlanAsync(service);
        var teacher = await service.SignedInAsync(setting.Teacher);
        var page = await teacher.OpenAsync(plan);
        await TypeAsync(teacher, page, new() { ["Adjustments"] = "A quiet corner" });
        var ticket = page.QuerySelector("[name='Draft.Ticket']")!.GetAttribute("value")!;
        var senco = await service.SignedInAsync(setting.Senco);

        var theirs = await senco.OpenAsync(plan);
        Text(theirs, "Adjustments").Should().BeEmpty();
        theirs.QuerySelector(".app-begun").Should().BeNull();
        (await senco.OpenAsync("/drafts")).Body!.TextContent.Should().Contain("Nothing waits here.");
        (await TypeAsync(senco, theirs, new() { ["Adjustments"] = "Something else", ["Draft.Ticket"] = ticket })).StatusCode.Should().Be(HttpStatusCode.BadRequest);

        Text(await teacher.OpenAsync(plan), "Adjustments").Should().Be("A quiet corner");
        (await setting.AskAsync(db => db.AuditEntries.CountAsync(e => e.Detail.Contains("quiet corner")))).Should().Be(0);
    }

    [SkippableTheory, EachDatabase]
    public async Task A_pupil_who_goes_to_another_school_takes_sight_of_the_draft_away(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var (setting, plan) = await PlanAsync(service);
        var other = await service.SchoolAsync("Beech Primary", "100002");
        var teacher = await service.SignedInAsync(setting.Teacher);
        var page = await teacher.OpenAsync(plan);
        await TypeAsync(teacher, page, new() { ["Adjustments"] = "A quiet corner" });

        await setting.AskAsync(db => db.Pupils.ExecuteUpdateAsync(p => p.SetProperty(x => x.SchoolId, other.Id).SetProperty(x => x.ClassId, (Guid?)null)));

        (await TypeAsync(teacher, page, new() { ["Adjustments"] = "More" })).StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await teacher.OpenAsync("/drafts")).Body!.TextContent.Should().Contain("Nothing waits here.");
        (await teacher.SendAsync(plan)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        var stranger = await service.SignedInAsync(await service.PersonAsync(Roles.Senco, other));
        (await stranger.OpenAsync("/drafts")).Body!.TextContent.Should().NotContain("quiet corner");
        (await stranger.OpenAsync(plan)).Body!.TextContent.Should().NotContain("quiet corner");
    }

    [SkippableTheory, EachDatabase]
    public async Task Recording_the_form_takes_the_draft_with_it_and_a_refused_form_leaves_it(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var (setting, plan) = await PlanAsync(service);
        var teacher = await service.SignedInAsync(setting.Teacher);
        await TypeAsync(teacher, await teacher.OpenAsync(plan), new() { ["Adjustments"] = "A quiet corner" });

        var refused = await teacher.SubmitAsync(await teacher.OpenAsync(plan), Form);
        refused.QuerySelector(".govuk-error-summary").Should().NotBeNull();
        (await DraftsAsync(setting)).Should().Be(1);
        await teacher.SubmitAsync(refused, Form, new()
        {
            ["Targets[0].Outcome"] = "Reads forty words",
            ["Targets[0].Kind"] = "academic",
            ["Targets[0].Measure"] = "A weekly count",
            ["ReviewBy"] = "2026-12-16",
        });

        (await setting.AskAsync(db => db.Plans.SingleAsync())).Adjustments.Should().Be("A quiet corner");
        (await DraftsAsync(setting)).Should().Be(0);
    }

    [Fact]
    public async Task Looking_at_the_record_while_a_form_is_mended_does_not_count_as_recording()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await CycleSetting.MakeAsync(service);
        var teacher = await service.SignedInAsync(setting.Teacher);
        var write = $"/pupils/{setting.Pupil.Id}/passport/write";
        await TypeAsync(teacher, await teacher.OpenAsync(write), new() { ["Likes"] = "Dragons" });

        // Nobody said whose words they are; that the passport is shown again is written to the audit log.
        await teacher.SubmitAsync(await teacher.OpenAsync(write), Form);
        (await DraftsAsync(setting)).Should().Be(1);
        await teacher.SubmitAsync(await teacher.OpenAsync(write), Form, new() { ["WrittenBy"] = "pupil" });

        (await DraftsAsync(setting)).Should().Be(0);
    }

    [SkippableTheory, EachDatabase]
    public async Task It_ends_after_its_time_and_the_night_removes_it(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind, settings: new() { ["Drafts:KeptDays"] = "10" });
        var (setting, plan) = await PlanAsync(service);
        var teacher = await service.SignedInAsync(setting.Teacher);
        await TypeAsync(teacher, await teacher.OpenAsync(plan), new() { ["Adjustments"] = "A quiet corner" });

        service.Clock.MoveTo(service.Clock.GetUtcNow().AddDays(9));
        await NightAsync(service);
        (await DraftsAsync(setting)).Should().Be(1);
        service.Clock.MoveTo(service.Clock.GetUtcNow().AddDays(2));
        teacher = await service.SignedInAsync(setting.Teacher);
        Text(await teacher.OpenAsync(plan), "Adjustments").Should().BeEmpty("its time is over before the night comes");
        await NightAsync(service);

        (await DraftsAsync(setting)).Should().Be(0);
    }

    [SkippableTheory, EachDatabase]
    public async Task What_somebody_else_recorded_meanwhile_stands_beside_the_draft(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var (setting, plan) = await PlanAsync(service);
        var views = plan.Replace("/plan", "/views", StringComparison.Ordinal);
        var teacher = await service.SignedInAsync(setting.Teacher);
        await TypeAsync(teacher, await teacher.OpenAsync(views), new() { ["PupilViews"] = "I like the new book." });
        (await teacher.OpenAsync(views)).QuerySelector(".app-begun")!.TextContent.Should().NotContain("has changed");

        var senco = await service.SignedInAsync(setting.Senco);
        await senco.SubmitAsync(await senco.OpenAsync(views), Form, new() { ["PupilViews"] = "I want to read with Sam." });

        var page = await teacher.OpenAsync(views);
        page.QuerySelector(".app-begun")!.TextContent.Should().Contain("What is recorded has changed since.");
        Text(page, "PupilViews").Should().Be("I like the new book.");
        page.QuerySelector(".app-recorded")!.TextContent.Should().Contain("I want to read with Sam.");
        await TypeAsync(teacher, page, new() { ["PupilViews"] = "I like the new book, and Sam." });
        (await teacher.OpenAsync(views)).QuerySelector(".app-recorded").Should().NotBeNull("it is said until the person records or throws away");
    }

    [SkippableTheory, EachDatabase]
    public async Task A_form_that_somebody_else_recorded_leads_to_what_was_written(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var (setting, plan) = await PlanAsync(service);
        var teacher = await service.SignedInAsync(setting.Teacher);
        await TypeAsync(teacher, await teacher.OpenAsync(plan), new() { ["ParentsPart"] = "Reading at bedtime" });
        await CycleJourneyTests.PlanAsync(await service.SignedInAsync(setting.Senco), Guid.Parse(plan.Split('/')[2]));

        var page = await teacher.OpenAsync(plan);

        page.Body!.TextContent.Should().Contain("is no longer open").And.Contain("Reading at bedtime").And.Contain("Parents part");
        page.QuerySelector($"a[href='{plan[..^5]}']").Should().NotBeNull("it leads on to what is recorded");
        (await setting.AskAsync(db => db.Plans.SingleAsync())).ParentsPart.Should().BeEmpty();
    }

    [SkippableTheory, EachDatabase]
    public async Task A_browser_left_open_does_not_overwrite_what_was_written_elsewhere(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var (setting, plan) = await PlanAsync(service);
        var desk = await service.SignedInAsync(setting.Teacher);
        var leftOpen = await desk.OpenAsync(plan);
        await TypeAsync(desk, leftOpen, new() { ["Adjustments"] = "A quiet" });
        (await TypeAsync(desk, leftOpen, new() { ["Adjustments"] = "A quiet corner" })).StatusCode.Should().Be(HttpStatusCode.OK, "the same sheet goes on");
        var telephone = await service.SignedInAsync(setting.Teacher);
        await TypeAsync(telephone, await telephone.OpenAsync(plan), new() { ["Adjustments"] = "A quiet corner, and headphones" });

        var answer = await TypeAsync(desk, leftOpen, new() { ["Adjustments"] = "A quiet corner!" });
        var unscripted = await desk.SubmitAsync(leftOpen, Form, new() { ["Adjustments"] = "A quiet corner!" }, "[formaction]");

        answer.StatusCode.Should().Be(HttpStatusCode.Conflict);
        unscripted.Body!.TextContent.Should().Contain("You have gone on with this form elsewhere").And.Contain("A quiet corner!");
        Text(await desk.OpenAsync(plan), "Adjustments").Should().Be("A quiet corner, and headphones");
    }

    [SkippableTheory, EachDatabase]
    public async Task Without_a_script_a_button_keeps_it_and_it_can_be_thrown_away(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var (setting, plan) = await PlanAsync(service);
        var teacher = await service.SignedInAsync(setting.Teacher);

        var page = await teacher.SubmitAsync(await teacher.OpenAsync(plan), Form, new() { ["Adjustments"] = "A quiet corner" }, "[formaction]");
        Text(page, "Adjustments").Should().Be("A quiet corner");
        page.QuerySelector(".app-kept")!.TextContent.Should().StartWith("Draft kept at");
        (await teacher.OpenAsync("/drafts")).QuerySelector(".app-panel")!.TextContent.Should().Contain("Write the plan").And.Contain("Ada Example").And.Contain("A quiet corner");
        page = await teacher.SubmitAsync(page, ".app-begun form");

        Text(page, "Adjustments").Should().BeEmpty();
        (await DraftsAsync(setting)).Should().Be(0);
    }

    [Fact]
    public async Task What_was_not_changed_follows_the_record_and_the_days()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await CycleSetting.MakeAsync(service);
        var teacher = await service.SignedInAsync(setting.Teacher);
        var record = $"/pupils/{setting.Pupil.Id}/meetings/record";
        await TypeAsync(teacher, await teacher.OpenAsync(record), new() { ["Agreed"] = "Shorter homework" });

        service.Clock.MoveTo(service.Clock.GetUtcNow().AddDays(1));
        teacher = await service.SignedInAsync(setting.Teacher);
        var page = await teacher.OpenAsync(record);

        ((IHtmlInputElement)page.QuerySelector("[name=On]")!).Value.Should().Be("2026-11-17", "the form proposes the day it is opened on");
        page.QuerySelector(".app-begun")!.TextContent.Should().Contain("yesterday at").And.NotContain("has changed");
        await TypeAsync(teacher, page, new() { ["Agreed"] = "" });
        (await DraftsAsync(setting)).Should().Be(0, "nothing differs from what is recorded any more");
    }

    [SkippableTheory, EachDatabase]
    public async Task A_form_about_no_one_pupil_is_kept_for_its_writer_alone_and_goes_when_it_is_recorded(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await CycleSetting.MakeAsync(service);
        var senco = await service.SignedInAsync(setting.Senco);
        var page = await senco.OpenAsync("/interventions/new");

        (await TypeAsync(senco, page, new() { ["Fields.Aim"] = "Joins in at lunch" })).StatusCode.Should().Be(HttpStatusCode.OK);

        Text(await (await service.SignedInAsync(setting.Senco)).OpenAsync("/interventions/new"), "Fields.Aim").Should().Be("Joins in at lunch");
        (await senco.OpenAsync("/drafts")).QuerySelector(".app-panel")!.TextContent.Should().Contain("Joins in at lunch");
        var teacher = await service.SignedInAsync(setting.Teacher);
        (await teacher.OpenAsync("/drafts")).Body!.TextContent.Should().Contain("Nothing waits here.");
        (await setting.AskAsync(db => db.Drafts.SingleAsync())).PupilId.Should().BeNull();
    }

    private static Task<HttpResponseMessage> TypeAsync(Visitor visitor, IHtmlDocument page, Dictionary<string, string> typed) =>
        visitor.PostAsync(page, Form, typed, "[formaction]", accept: "application/json");

    private static string Text(IHtmlDocument page, string field) => ((IHtmlTextAreaElement)page.QuerySelector($"[name='{field}']")!).Value;

    private static Task<int> DraftsAsync(CycleSetting setting) => setting.AskAsync(db => db.Drafts.CountAsync());

    private static Task NightAsync(RunningService service) => service.App.Services.GetRequiredService<Tick>().RunNightlyAsync();

    /// <summary>A cycle that waits for its plan, and the address of its form.</summary>
    private static async Task<(CycleSetting Setting, string Plan)> PlanAsync(RunningService service)
    {
        var setting = await CycleSetting.MakeAsync(service);
        var cycle = await setting.StartAsync();
        await CycleJourneyTests.AssessAsync(await service.SignedInAsync(setting.Teacher), cycle.Id);
        return (setting, $"/cycles/{cycle.Id}/plan");
    }
}
