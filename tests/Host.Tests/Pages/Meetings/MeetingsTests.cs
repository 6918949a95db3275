using System.Net;
using AngleSharp.Html.Dom;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.SharedLinks;
using SendWorkflows.Host.Workflows;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.Meetings;

public class MeetingsTests
{
    private const string Surname = "Keptquiet";

    [SkippableTheory, EachDatabase]
    public async Task A_parent_says_beforehand_what_they_think_and_sees_nothing_but_the_forename(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var (pupil, teacher) = await SettingAsync(service);

        var link = await InvitedAsync(teacher, pupil);
        var parent = service.Visit();
        var form = await parent.OpenAsync(link);

        form.QuerySelector("h1")!.TextContent.Should().Be("Before we meet about Ada");
        form.DocumentElement.TextContent.Should().NotContain(Surname).And.NotContain("4 Oak").And.NotContain("Willow");
        var thanks = await parent.SubmitAsync(form, "main form", new() { ["GoesWell"] = "She loves maths.", ["Worries"] = "Reading makes her cry." });
        thanks.QuerySelector("h1")!.TextContent.Should().Be("Thank you");
        (await teacher.OpenAsync($"/pupils/{pupil.Id}/meetings")).Body!.TextContent.Should().Contain("Ms Novak wrote on").And.Contain("Reading makes her cry.");
        (await service.DoAsync(parts => parts.GetRequiredService<AppDb>().AuditEntries.Where(e => e.PupilId == pupil.Id).Select(e => e.Action).ToListAsync()))
            .Should().Contain("link-made").And.Contain("link-used").And.Contain("parent-view-sent");
    }

    [SkippableTheory, EachDatabase]
    public async Task A_parent_who_asks_for_an_assessment_has_asked_whoever_agrees(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var (pupil, teacher) = await SettingAsync(service);
        var parent = service.Visit();

        await parent.SubmitAsync(await parent.OpenAsync(await InvitedAsync(teacher, pupil)), "main form", new() { ["AsksForAssessment"] = "true", ["Disagrees"] = "That she copes." });

        await service.DoAsync(async parts =>
        {
            var db = parts.GetRequiredService<AppDb>();
            var request = await db.AssessmentRequests.SingleAsync();
            (request.RequestedBy, request.RequesterName, request.RecordedByUserId, request.ReceivedOn).Should().Be(("parent", "Ms Novak", null, null));
            request.RunId.Should().NotBeNull("its clock can start as soon as the authority has it");
            (await db.ParentViews.SingleAsync()).AsksForAssessment.Should().BeTrue();
            (await db.Duties.Where(d => d.RunId == null).Select(d => d.Name).ToListAsync()).Should().BeEquivalentTo("pass-on-request", "parent-disagrees");
        });
    }

    [Fact]
    public async Task A_day_the_parents_were_given_the_record_that_cannot_be_read_is_not_taken_for_not_yet()
    {
        await using var service = await RunningService.StartAsync();
        var (pupil, teacher) = await SettingAsync(service);

        var page = await teacher.SubmitAsync(
            await teacher.OpenAsync($"/pupils/{pupil.Id}/meetings/record"), "main form", new() { ["Agreed"] = "Ten minutes of reading each day.", ["GivenOn"] = "yesterday" });

        page.QuerySelector(".govuk-error-message")!.TextContent.Should().Contain("\"yesterday\" is not a date. Write it like 14/10/2026.");
        page.QuerySelector("#Agreed")!.TextContent.Should().Contain("Ten minutes of reading each day.");
        (await service.DoAsync(parts => parts.GetRequiredService<AppDb>().ParentMeetings.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task A_link_opens_its_own_pupil_until_it_runs_out_or_is_ended_and_its_secret_is_not_kept()
    {
        await using var service = await RunningService.StartAsync();
        var (pupil, teacher) = await SettingAsync(service);
        var first = await InvitedAsync(teacher, pupil);
        service.Clock.MoveTo(service.Clock.GetUtcNow().AddMinutes(1));
        var second = await InvitedAsync(teacher, pupil);
        var parent = service.Visit();

        (await service.DoAsync(parts => parts.GetRequiredService<AppDb>().SharedLinks.Select(l => l.TokenHash).ToListAsync()))
            .Should().OnlyContain(hash => hash.Length == 64 && !first.Contains(hash) && !second.Contains(hash));
        await teacher.SubmitAsync(await teacher.OpenAsync($"/pupils/{pupil.Id}/meetings"), "form[action$='handler=endlink']");
        (await parent.OpenAsync(second)).QuerySelector("h1")!.TextContent.Should().Be("This link no longer works");
        (await parent.OpenAsync(first)).QuerySelector("h1")!.TextContent.Should().Contain("Ada");
        (await parent.OpenAsync(first.Replace("/views/", "/advice/"))).QuerySelector("h1")!.TextContent.Should().Be("This link no longer works");
        service.Clock.MoveTo(service.Clock.GetUtcNow() + MakeSharedLink.ParentsHave);
        (await parent.OpenAsync(first)).QuerySelector("h1")!.TextContent.Should().Be("This link no longer works");
    }

    [Fact]
    public async Task A_link_to_a_meeting_weeks_away_works_until_its_day_is_over()
    {
        await using var service = await RunningService.StartAsync();
        var (pupil, teacher) = await SettingAsync(service);
        var link = await InvitedAsync(teacher, pupil, on: "2027-01-12");
        var parent = service.Visit();

        service.Clock.MoveTo(new(2027, 1, 12, 20, 0, 0, TimeSpan.Zero));
        (await parent.OpenAsync(link)).QuerySelector("h1")!.TextContent.Should().Contain("Ada");
        service.Clock.MoveTo(new(2027, 1, 13, 8, 0, 0, TimeSpan.Zero));
        (await parent.OpenAsync(link)).QuerySelector("h1")!.TextContent.Should().Be("This link no longer works");
    }

    [Fact]
    public async Task A_link_sends_only_so_often_and_an_address_opens_links_only_so_fast()
    {
        await using var service = await RunningService.StartAsync();
        var (pupil, teacher) = await SettingAsync(service);
        var link = await InvitedAsync(teacher, pupil);
        var parent = service.Visit();
        var form = await parent.OpenAsync(link);

        for (var i = 0; i < OpenSharedLink.MostUses; i++)
            (await parent.PostAsync(form, "main form", new() { ["GoesWell"] = "Much." })).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await (await parent.PostAsync(form, "main form", new() { ["GoesWell"] = "Much." })).Content.ReadAsStringAsync()).Should().Contain("used many times");
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 45; i++)
            answers.Add((await parent.SendAsync($"/views/guess{i}")).StatusCode);

        answers.Should().Contain(HttpStatusCode.TooManyRequests);
    }

    [SkippableTheory, EachDatabase]
    public async Task What_was_agreed_is_written_once_and_counts_for_rules_workflow_and_page(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var (pupil, teacher) = await SettingAsync(service);
        var run = (await service.DoAsync(parts => parts.GetRequiredService<Host.Workflows.Runs>().StartAsync(new RunStart("parent-meetings", pupil.Id)))).Run!;

        var page = await teacher.SubmitAsync(await teacher.OpenAsync($"/pupils/{pupil.Id}/meetings/record"), "main form", new() { ["Agreed"] = "Ten minutes of reading each day.", ["GivenOn"] = "2026-11-16" });

        page.QuerySelector(".app-lead")!.TextContent.Should().StartWith("1 meeting held this school year");
        await service.DoAsync(async parts =>
        {
            var db = parts.GetRequiredService<AppDb>();
            (await db.PupilFacts.SingleAsync(f => f.Name == "ParentMeetings")).Value.Should().Contain("2026-11-16").And.Contain("true");
            (await db.RunSteps.Where(s => s.RunId == run.Id).Select(s => s.Event).ToListAsync()).Should().Contain("PARENT_MEETING_HELD");
        });
        (await teacher.OpenAsync(page.QuerySelector("a[href*='/copy']")!.GetAttribute("href")!)).Body!.TextContent
            .Should().Contain("Ten minutes of reading each day.").And.Contain("you do not need the school’s agreement");
    }

    [SkippableTheory, EachDatabase]
    public async Task A_wrong_record_is_corrected_or_taken_back_and_stays_readable(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var (pupil, teacher) = await SettingAsync(service);
        var page = await teacher.SubmitAsync(await teacher.OpenAsync($"/pupils/{pupil.Id}/meetings/record"), "main form", new() { ["Agreed"] = "Wrong words." });

        var correct = await teacher.OpenAsync(page.QuerySelector("a[href*='corrects=']")!.GetAttribute("href")!);
        (await teacher.SubmitAsync(correct, "main form", new() { ["Agreed"] = "Right words." })).Body!.TextContent.Should().Contain("Write what was wrong.");
        page = await teacher.SubmitAsync(correct, "main form", new() { ["Agreed"] = "Right words.", ["Because"] = "The wrong pupil’s words." });

        page.QuerySelector(".app-lead")!.TextContent.Should().StartWith("1 meeting");
        page.Body!.TextContent.Should().Contain("Right words.").And.Contain("Wrong words.").And.Contain("A later record took its place.");
        page = await teacher.SubmitAsync(page, "form[action$='handler=takeback']", new() { ["because"] = "It was another class." });
        page.QuerySelector(".app-lead")!.TextContent.Should().StartWith("None held");
        page.Body!.TextContent.Should().Contain("Taken back: It was another class.");
        (await service.DoAsync(parts => parts.GetRequiredService<AppDb>().PupilFacts.Where(f => f.Name == "ParentMeetings").OrderByDescending(f => f.Id).Select(f => f.Value).FirstAsync()))
            .Should().NotContain("2026-11");
    }

    [Fact]
    public async Task A_meeting_called_off_says_why_and_its_link_stops_working()
    {
        await using var service = await RunningService.StartAsync();
        var (pupil, teacher) = await SettingAsync(service);
        var link = await InvitedAsync(teacher, pupil);

        var page = await teacher.SubmitAsync(await teacher.OpenAsync($"/pupils/{pupil.Id}/meetings"), "form[action$='handler=calloff']", new() { ["because"] = "The family is away." });

        page.Body!.TextContent.Should().Contain("Called off: The family is away.");
        (await service.Visit().OpenAsync(link)).QuerySelector("h1")!.TextContent.Should().Be("This link no longer works");
    }

    private static async Task<string> InvitedAsync(Visitor teacher, Pupil pupil, string on = "2026-12-01")
    {
        var letter = await teacher.SubmitAsync(await teacher.OpenAsync($"/pupils/{pupil.Id}/meetings/plan"), "main form", new() { ["On"] = on, ["Where"] = "3:45pm", ["Invite"] = "Ms Novak" });
        return new Uri(letter.QuerySelector(".app-link-text")!.TextContent).AbsolutePath;
    }

    private static async Task<(Pupil Pupil, Visitor Teacher)> SettingAsync(RunningService service)
    {
        await service.AuthorityAsync();
        var school = await service.SchoolAsync();
        var oak = await service.ClassAsync(school);
        return (await service.PupilAsync(school, oak, "Ada", Surname), await service.SignedInAsync(await service.PersonAsync(Roles.ClassTeacher, school, oak)));
    }
}
