using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Tests.Cycles;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Scheduling;

public class ClockAgreementTests
{
    [SkippableTheory, EachDatabase]
    public async Task A_node_whose_clock_is_more_than_half_a_minute_off_takes_no_due_work_and_says_so_until_it_agrees(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await CycleSetting.MakeAsync(service);
        await setting.StartAsync();
        service.Clock.MoveTo(new DateTimeOffset(2026, 11, 26, 7, 30, 0, TimeSpan.Zero));

        service.DatabaseClock.Behind = TimeSpan.FromSeconds(47);
        var stopped = await setting.TickAsync();

        stopped.Done.Should().BeEmpty();
        stopped.Problems.Should().ContainSingle().Which.Should().Contain("47 seconds ahead of the database's").And.Contain("NTP");
        (await setting.AskAsync(db => db.Nodes.SingleAsync())).Should().BeEquivalentTo(new { ClockAheadSeconds = 47.0, StoppedBecause = stopped.Problems[0] });
        (await service.Visit().SendAsync("/health/ready")).IsSuccessStatusCode.Should().BeTrue("its pages are still served");
        (await (await service.Visit().SendAsync("/health/ready")).Content.ReadAsStringAsync()).Should().Contain("\"status\":\"degraded\"").And.Contain("47 seconds ahead");

        service.DatabaseClock.Behind = TimeSpan.FromSeconds(-29);
        (await setting.TickAsync()).Done.Should().ContainKey("timer fired");
        (await setting.AskAsync(db => db.Nodes.SingleAsync())).StoppedBecause.Should().BeNull();
    }

    [SkippableFact]
    public async Task The_databases_clock_is_the_servers()
    {
        await using var service = await RunningService.StartAsync(DatabaseKind.Postgres);

        var now = await new PostgresClock(service.App.Services.GetRequiredService<DatabaseSettings>()).NowAsync(CancellationToken.None);

        now.Should().BeCloseTo(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(1));
    }
}
