using System.Net;
using AngleSharp.Html.Dom;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Tests.Cycles;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.Drafts;

/// <summary>What somebody without an account has typed by a link and not sent.</summary>
public class LinkDraftTests
{
    private const string Form = "form[novalidate]";

    [SkippableTheory, EachDatabase]
    public async Task Half_of_what_a_parent_writes_is_there_again_on_another_device_and_nobody_at_the_school_can_read_it(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var (setting, link) = await InvitedAsync(service);
        var parent = service.Visit();

        var answer = await TypeAsync(parent, await parent.OpenAsync(link), new() { ["Worries"] = "Homework ends in tears.", ["AsksForAssessment"] = "true" });

        (await answer.Content.ReadAsStringAsync()).Should().Contain("Draft kept at");
        var page = await service.Visit().OpenAsync(link);
        Text(page, "Worries").Should().Be("Homework ends in tears.");
        page.QuerySelector("[name=AsksForAssessment]")!.HasAttribute("checked").Should().BeTrue();
        page.QuerySelector(".app-begun")!.TextContent.Should().Contain("Nothing of it has been sent yet");
        var kept = await setting.AskAsync(db => db.Drafts.SingleAsync());
        (kept.Fields + kept.Form + kept.Title).Should().NotContain("Homework").And.NotContain(link.Split('/')[^1]);
        (await setting.AskAsync(db => db.ParentViews.CountAsync())).Should().Be(0);
        (await setting.AskAsync(db => db.AssessmentRequests.CountAsync())).Should().Be(0);
        var senco = await service.SignedInAsync(setting.Senco);
        foreach (var path in new[] { "/drafts", $"/pupils/{setting.Pupil.Id}", $"/pupils/{setting.Pupil.Id}/meetings" })
            (await senco.OpenAsync(path)).Body!.TextContent.Should().NotContain("Homework ends");
    }

    [SkippableTheory, EachDatabase]
    public async Task Sending_it_takes_the_draft_along(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var (setting, link) = await InvitedAsync(service);
        var parent = service.Visit();
        await TypeAsync(parent, await parent.OpenAsync(link), new() { ["Worries"] = "Homework ends in tears." });

        var thanks = await parent.SubmitAsync(await parent.OpenAsync(link), Form);

        thanks.QuerySelector("h1")!.TextContent.Should().Be("Thank you");
        (await setting.AskAsync(db => db.ParentViews.SingleAsync())).Worries.Should().Be("Homework ends in tears.");
        (await setting.AskAsync(db => db.Drafts.CountAsync())).Should().Be(0);
        Text(await parent.OpenAsync(link), "Worries").Should().BeEmpty();
    }

    [SkippableTheory, EachDatabase]
    public async Task It_goes_with_the_link(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var (setting, link) = await InvitedAsync(service);
        var parent = service.Visit();
        var page = await parent.OpenAsync(link);
        await TypeAsync(parent, page, new() { ["Worries"] = "Homework" });
        var teacher = await service.SignedInAsync(setting.Teacher);

        await teacher.SubmitAsync(await teacher.OpenAsync($"/pupils/{setting.Pupil.Id}/meetings"), "form[action$='handler=endlink']");

        (await setting.AskAsync(db => db.Drafts.CountAsync())).Should().Be(0);
        var refused = await TypeAsync(parent, page, new() { ["Worries"] = "More" });
        refused.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await refused.Content.ReadAsStringAsync()).Should().Contain("This link no longer works");
        (await setting.AskAsync(db => db.Drafts.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task The_night_removes_it_once_the_link_has_run_out()
    {
        await using var service = await RunningService.StartAsync();
        var (setting, link) = await InvitedAsync(service);
        var parent = service.Visit();
        await TypeAsync(parent, await parent.OpenAsync(link), new() { ["Worries"] = "Homework" });

        service.Clock.MoveTo(service.Clock.GetUtcNow().AddDays(30));
        await service.App.Services.GetRequiredService<Tick>().RunNightlyAsync();

        (await setting.AskAsync(db => db.Drafts.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task Without_a_script_a_button_keeps_it_and_it_can_be_thrown_away()
    {
        await using var service = await RunningService.StartAsync();
        var (setting, link) = await InvitedAsync(service);
        var parent = service.Visit();

        var page = await parent.SubmitAsync(await parent.OpenAsync(link), Form, new() { ["Worries"] = "Homework" }, "[formaction]");
        Text(page, "Worries").Should().Be("Homework");
        page = await parent.SubmitAsync(page, ".app-begun form");

        Text(page, "Worries").Should().BeEmpty();
        (await setting.AskAsync(db => db.Drafts.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task A_specialists_half_written_advice_is_kept_in_the_same_way_and_nothing_is_taken_without_a_ticket()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await CycleSetting.MakeAsync(service);
        var senco = await service.SignedInAsync(setting.Senco);
        var made = await senco.SubmitAsync(await senco.OpenAsync($"/pupils/{setting.Pupil.Id}/professionals/invite"), Form,
            new() { ["Name"] = "Dr Lee", ["Items"] = "needs", ["ParentsAgree"] = "true" });
        var link = new Uri(made.QuerySelector(".app-link-text")!.TextContent.Trim()).AbsolutePath;
        var specialist = service.Visit();
        var page = await specialist.OpenAsync(link);

        await TypeAsync(specialist, page, new() { ["Form.Found"] = "Reads accurately and slowly." });

        Text(await service.Visit().OpenAsync(link), "Form.Found").Should().Be("Reads accurately and slowly.");
        (await setting.AskAsync(db => db.Drafts.SingleAsync())).Fields.Should().NotContain("Reads");
        (await TypeAsync(specialist, page, new() { ["Form.Found"] = "Other", ["Draft.Ticket"] = "forged" })).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    private static Task<HttpResponseMessage> TypeAsync(Visitor visitor, IHtmlDocument page, Dictionary<string, string> typed) =>
        visitor.PostAsync(page, Form, typed, "[formaction]", accept: "application/json");

    private static string Text(IHtmlDocument page, string field) => ((IHtmlTextAreaElement)page.QuerySelector($"[name='{field}']")!).Value;

    private static async Task<(CycleSetting Setting, string Link)> InvitedAsync(RunningService service)
    {
        var setting = await CycleSetting.MakeAsync(service);
        var teacher = await service.SignedInAsync(setting.Teacher);
        var letter = await teacher.SubmitAsync(await teacher.OpenAsync($"/pupils/{setting.Pupil.Id}/meetings/plan"), Form, new() { ["On"] = "2026-11-24", ["Invite"] = "Ms Novak" });
        return (setting, new Uri(letter.QuerySelector(".app-link-text")!.TextContent.Trim()).AbsolutePath);
    }
}
