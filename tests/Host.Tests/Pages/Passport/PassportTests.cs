using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Workflows;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.Passport;

public class PassportTests
{
    [SkippableTheory, EachDatabase]
    public async Task The_pupils_words_come_first_and_those_before_stay_readable(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var (pupil, _, assistant) = await SettingAsync(service);

        await WriteAsync(assistant, pupil, "Drawing dragons.");
        service.Clock.MoveTo(service.Clock.GetUtcNow().AddMinutes(1));
        var page = await WriteAsync(assistant, pupil, "Swimming.");

        page.QuerySelectorAll(".app-passport").Select(p => p.TextContent.Contains("Swimming.", StringComparison.Ordinal)).Should().Equal(true, false);
        page.QuerySelectorAll(".app-passport")[1].TextContent.Should().Contain("Drawing dragons.").And.Contain("The pupil wrote or said it");
        (await assistant.OpenAsync($"/pupils/{pupil.Id}")).QuerySelector("#words")!.ParentElement!.TextContent.Should().Contain("Swimming.");
        (await service.DoAsync(parts => parts.GetRequiredService<AppDb>().PupilFacts.AnyAsync(f => f.Name == "PupilViewRecorded" && f.Value == "true"))).Should().BeTrue();
    }

    [SkippableTheory, EachDatabase]
    public async Task A_passport_that_was_asked_for_is_handed_in_by_writing_it_and_its_check_comes_back_with_feedback(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var (pupil, teacher, _) = await SettingAsync(service);
        var run = await BegunAsync(service, pupil, "passport");
        var plan = await BegunAsync(service, pupil, "iep");

        await WriteAsync(teacher, pupil, "Drawing dragons.");

        (await StateAsync(service, plan)).Should().StartWith("Being written", "an IEP is another document");
        (await StateAsync(service, run)).Should().Contain("check");
        await service.DoAsync(parts => parts.GetRequiredService<Host.Workflows.Runs>().SendAsync(run, new SendWorkflows.Engine.Workflows.WorkflowEvent("LEADER_CHECKED", Roles.PhaseLeader,
            new Dictionary<string, string> { ["leaderVerdict"] = "again", ["feedback"] = "Say what helps in maths." })));

        (await teacher.OpenAsync($"/pupils/{pupil.Id}/passport")).Body!.TextContent.Should().Contain("Say what helps in maths.").And.Contain("went back to be written again");
    }

    [Fact]
    public async Task Nothing_is_kept_until_it_is_said_whose_words_they_are()
    {
        await using var service = await RunningService.StartAsync();
        var (pupil, teacher, _) = await SettingAsync(service);

        var page = await teacher.SubmitAsync(await teacher.OpenAsync($"/pupils/{pupil.Id}/passport/write"), "main form", new() { ["Likes"] = "Kept in the form." });

        page.Body!.TextContent.Should().Contain("Choose whose words these are.").And.Contain("Kept in the form.");
        (await service.DoAsync(parts => parts.GetRequiredService<AppDb>().Passports.AnyAsync())).Should().BeFalse();
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> WriteAsync(Visitor visitor, Pupil pupil, string likes) =>
        await visitor.SubmitAsync(await visitor.OpenAsync($"/pupils/{pupil.Id}/passport/write"), "main form", new() { ["Likes"] = likes, ["WrittenBy"] = "pupil" });

    private static async Task<Guid> BegunAsync(RunningService service, Pupil pupil, string document) =>
        (await service.DoAsync(parts => parts.GetRequiredService<Host.Workflows.Runs>().StartAsync(new RunStart("passport-and-plan", pupil.Id,
            new Dictionary<string, DateOnly> { ["writeBy"] = new(2026, 11, 30) }, new Dictionary<string, string> { ["document"] = document })))).Run!.Id;

    private static Task<string> StateAsync(RunningService service, Guid run) =>
        service.DoAsync(parts => parts.GetRequiredService<AppDb>().WorkflowRuns.Where(r => r.Id == run).Select(r => r.State).SingleAsync());

    private static async Task<(Pupil Pupil, Visitor Teacher, Visitor Assistant)> SettingAsync(RunningService service)
    {
        await service.AuthorityAsync();
        var school = await service.SchoolAsync();
        var oak = await service.ClassAsync(school);
        return (await service.PupilAsync(school, oak), await service.SignedInAsync(await service.PersonAsync(Roles.ClassTeacher, school, oak)),
            await service.SignedInAsync(await service.PersonAsync(Roles.SupportStaff, school, oak)));
    }
}
