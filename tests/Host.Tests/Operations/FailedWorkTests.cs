using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Tests.Cycles;
using SendWorkflows.Host.Tests.Timers;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Operations;

public class FailedWorkTests
{
    private static readonly DateTimeOffset ReminderDue = new(2026, 11, 26, 7, 30, 0, TimeSpan.Zero);

    [SkippableTheory, EachDatabase]
    public async Task A_poisoned_timer_is_shown_with_its_reason_without_naming_the_pupil_and_can_be_tried_again(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await CycleSetting.MakeAsync(service);
        var poisoned = await setting.StartAsync();
        var sound = await setting.StartAsync((await service.PupilAsync(setting.School, setting.Class, "Ben", "Sample")).Id);
        await setting.BreakAsync(poisoned.RunId!.Value);
        service.Clock.MoveTo(ReminderDue);
        await setting.TickAsync();
        var administrator = await service.SignedInAsync(await service.PersonAsync(Roles.Administrator));

        var page = await administrator.OpenAsync("/operations");

        var failed = page.QuerySelector(".govuk-summary-card")!.TextContent;
        failed.Should().Contain("assessReminder").And.Contain(poisoned.RunId.ToString()).And.Contain("Failed 1 time");
        page.Body!.TextContent.Should().NotContain("Ada").And.NotContain("Ben");
        (await setting.AskAsync(db => db.Notifications.SingleAsync())).RunId.Should().Be(sound.RunId!.Value, "the poisoned one keeps nothing else back");

        var after = await administrator.SubmitAsync(page, ".govuk-summary-card form");

        after.QuerySelector(".govuk-notification-banner")!.TextContent.Should().Contain("tried again at the next look");
        (await setting.AskAsync(db => db.Timers.SingleAsync(t => t.Attempts > 0))).RetryAt.Should().BeNull();
        (await setting.AskAsync(db => db.AuditEntries.SingleAsync(a => a.Action == "timer-retried"))).Should().BeEquivalentTo(new { SchoolId = setting.School.Id, PupilId = setting.Pupil.Id });
    }

    [Fact]
    public async Task An_email_that_the_server_refuses_is_shown_with_the_reason_and_can_be_tried_again()
    {
        await using var service = await RunningService.StartAsync(settings: new() { ["Mail:Host"] = "127.0.0.1", ["Mail:Port"] = "9", ["Mail:Tls"] = "false" });
        var setting = await CycleSetting.MakeAsync(service);
        await setting.StartAsync();
        service.Clock.MoveTo(ReminderDue);
        await setting.TickAsync();
        var administrator = await service.SignedInAsync(await service.PersonAsync(Roles.Administrator));

        var page = await administrator.OpenAsync("/operations");
        page.QuerySelector(".govuk-summary-card")!.TextContent.Should().Contain("teacher@example.test").And.Contain("Failed 1 time");
        await administrator.SubmitAsync(page, ".govuk-summary-card form");

        (await setting.AskAsync(db => db.Emails.SingleAsync())).RetryAt.Should().BeNull();
        (await setting.AskAsync(db => db.AuditEntries.CountAsync(a => a.Action == "email-retried"))).Should().Be(1);
        (await (await service.Visit().SendAsync("/health/ready")).Content.ReadAsStringAsync()).Should().Contain("1 e-mail could not be handed over");
    }

    [Fact]
    public async Task An_administrator_of_one_school_sees_how_the_service_stands_and_not_what_failed()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await CycleSetting.MakeAsync(service);
        await setting.BreakAsync((await setting.StartAsync()).RunId!.Value);
        service.Clock.MoveTo(ReminderDue);
        await setting.TickAsync();
        var office = await service.SignedInAsync(await service.PersonAsync(Roles.Administrator, setting.School));

        var page = await office.OpenAsync("/operations");

        page.QuerySelector("h1")!.TextContent.Should().Be("How the service is running");
        page.QuerySelector(".govuk-summary-card").Should().BeNull();
    }
}
