using System.Net;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Duties;
using SendWorkflows.Host.Tests.Pages.Suggestions;
using SendWorkflows.Host.Tests.Suggestions;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.Duties;

public class EndDutyTests
{
    [SkippableTheory, EachDatabase]
    public async Task What_follows_from_accepting_a_suggestion_is_ended_by_whoever_does_it(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var (setting, duty) = await AcceptedAsync(service);
        var senco = await service.SignedInAsync(setting.Senco);

        (await senco.OpenAsync($"/pupils/{setting.Pupil.Id}")).QuerySelectorAll($"a[href='/duties/{duty.Id}']").Should().NotBeEmpty();
        var page = await senco.SubmitAsync(await senco.OpenAsync($"/duties/{duty.Id}"), "main form", new() { ["Outcome"] = "done", ["Note"] = "A bus pass was missing." });

        page.QuerySelector(".govuk-notification-banner")!.TextContent.Should().Contain("yes, it is done");
        (await setting.AskAsync(db => db.Duties.SingleAsync(d => d.Id == duty.Id)))
            .Should().BeEquivalentTo(new { Outcome = "done", Note = "A bus pass was missing.", ClosedAt = (DateTime?)service.Now() });
        (await setting.AskAsync(db => db.AuditEntries.CountAsync(e => e.Action == "duty-ended" && e.UserId == setting.Senco.Id))).Should().Be(1);
    }

    [Fact]
    public async Task To_say_that_it_is_not_needed_takes_a_reason()
    {
        await using var service = await RunningService.StartAsync();
        var (setting, duty) = await AcceptedAsync(service);
        var senco = await service.SignedInAsync(setting.Senco);

        var page = await senco.SubmitAsync(await senco.OpenAsync($"/duties/{duty.Id}"), "main form", new() { ["Outcome"] = "not-needed" });

        page.QuerySelector(".govuk-error-summary")!.TextContent.Should().Contain("Say in a few words why it is no longer needed.");
        (await setting.AskAsync(db => db.Duties.SingleAsync(d => d.Id == duty.Id))).ClosedAt.Should().BeNull();
    }

    [Fact]
    public async Task A_teacher_reads_the_SENCos_duty_and_cannot_end_it_and_another_school_does_not_find_it()
    {
        await using var service = await RunningService.StartAsync();
        var (setting, duty) = await AcceptedAsync(service);
        var teacher = await service.SignedInAsync(setting.Teacher);
        var stranger = await service.SignedInAsync(await service.PersonAsync(Roles.Senco, await service.SchoolAsync("Elm Primary", "100002")));

        (await teacher.OpenAsync($"/duties/{duty.Id}")).QuerySelector("main form").Should().BeNull();
        (await stranger.SendAsync($"/duties/{duty.Id}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private static async Task<(DecidingSetting Setting, Duty Duty)> AcceptedAsync(RunningService service)
    {
        var setting = await DecidingSetting.MakeAsync(service);
        var suggestion = await setting.SuggestedAsync("LowAttendance", ("AttendancePercent", "88.5"));
        await (await service.SignedInAsync(setting.Senco)).DecideAsync(suggestion.Id, "accept", "matches-what-we-see");
        return (setting, await setting.AskAsync(db => db.Duties.SingleAsync(d => d.Name == "look-into-attendance")));
    }
}
