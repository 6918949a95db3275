using System.Net;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Tests.Cycles;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.Clock;

public class ClockTests
{
    [Fact]
    public async Task The_real_service_has_no_clock_to_move()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await CycleSetting.MakeAsync(service);

        (await (await service.SignedInAsync(setting.Senco)).SendAsync("/clock")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Moving_to_a_date_does_each_days_work_on_its_day_and_the_messages_are_in_the_inbox()
    {
        await using var service = await RunningService.StartAsync(demo: true);
        var setting = await CycleSetting.MakeAsync(service);
        await setting.StartAsync();
        var teacher = await service.SignedInAsync(setting.Teacher);

        var page = await teacher.SubmitAsync(await teacher.OpenAsync("/clock"), "form[action*=Date]", new() { ["To"] = "2026-12-02" });

        page.QuerySelector("main")!.TextContent.Should().Contain("Thu 26 Nov").And.Contain("reminder: 1").And.Contain("Tue 1 Dec");
        (await setting.AskAsync(db => db.Emails.OrderBy(d => d.On).Select(d => d.On).ToListAsync())).Should().Equal(new DateOnly(2026, 11, 26), new DateOnly(2026, 12, 1));
        var inbox = await teacher.OpenAsync("/inbox");
        inbox.QuerySelectorAll(".app-inbox__message").Should().HaveCount(2);
        inbox = await teacher.SubmitAsync(inbox, ".app-inbox__message form");
        inbox.QuerySelectorAll(".app-inbox__message").Should().HaveCount(1);
    }

    [Fact]
    public async Task The_clock_refuses_to_go_back_or_too_far()
    {
        await using var service = await RunningService.StartAsync(demo: true);
        var setting = await CycleSetting.MakeAsync(service);
        var visitor = await service.SignedInAsync(setting.Senco);
        var page = await visitor.OpenAsync("/clock");

        (await visitor.SubmitAsync(page, "form[action*=Date]", new() { ["To"] = "2026-11-16" })).QuerySelector(".govuk-error-message")!.TextContent.Should().Contain("only moves forward");
        (await visitor.SubmitAsync(page, "form[action*=Date]", new() { ["To"] = "2027-03-01" })).QuerySelector(".govuk-error-message")!.TextContent.Should().Contain("at most 60 days");
    }

    [Fact]
    public async Task A_moved_clock_is_followed_by_another_process_on_the_same_database()
    {
        await using var service = await RunningService.StartAsync(demo: true);
        var clock = service.App.Services.GetRequiredService<MovableClock>();
        await service.DoAsync(services => services.GetRequiredService<ClockState>().SetAsync(clock.GetUtcNow().AddDays(3)));
        clock.MoveTo(TimeSpan.Zero);

        await service.App.Services.GetRequiredService<Tick>().RunAsync();

        clock.Offset.Should().Be(TimeSpan.FromDays(3));
    }
}
