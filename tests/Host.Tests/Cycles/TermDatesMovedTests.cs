using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Host.Calendars;
using SendWorkflows.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace SendWorkflows.Host.Tests.Cycles;

public class TermDatesMovedTests
{
    [SkippableTheory, EachDatabase]
    public async Task A_week_that_closes_moves_duties_and_timers_that_count_school_days_and_the_history_says_so(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await CycleSetting.MakeAsync(service);
        var cycle = await setting.StartAsync();
        var before = await setting.AskAsync(db => db.Duties.SingleAsync(d => d.RunId == cycle.RunId && d.Name == "assess"));

        service.Clock.Advance(TimeSpan.FromMinutes(1));
        await SetDatesAsync(setting, TermDates.OrdinaryYear.Replace("\"inset\": [", "\"inset\": [\"2026-11-17\", \"2026-11-18\", ", StringComparison.Ordinal));
        var outcome = await setting.TickAsync();

        outcome.Problems.Should().BeEmpty();
        outcome.Done["workflow with other dates"].Should().Be(1);
        var after = await setting.AskAsync(db => db.Duties.SingleAsync(d => d.RunId == cycle.RunId && d.Name == "assess"));
        after.DueOn.Should().BeAfter(before.DueOn!.Value);
        var step = await setting.AskAsync(db => db.RunSteps.OrderByDescending(s => s.Number).FirstAsync(s => s.RunId == cycle.RunId));
        step.Should().BeEquivalentTo(new { Event = "New term dates", UserId = (Guid?)null });
        step.Followed.Should().Contain("now due");
        var timers = await setting.AskAsync(db => db.Timers.Where(t => t.RunId == cycle.RunId && t.Name == "assessOverdue").Select(t => t.DueOn).ToListAsync());
        timers.Should().OnlyContain(on => on > after.DueOn);
    }

    [Fact]
    public async Task The_same_dates_again_move_nothing()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await CycleSetting.MakeAsync(service);
        var cycle = await setting.StartAsync();
        await setting.TickAsync();

        service.Clock.Advance(TimeSpan.FromMinutes(1));
        await SetDatesAsync(setting, TermDates.OrdinaryYear);
        await setting.TickAsync();

        (await setting.AskAsync(db => db.RunSteps.CountAsync(s => s.RunId == cycle.RunId))).Should().Be(1);
    }

    private static Task SetDatesAsync(CycleSetting setting, string calendar) => setting.Service.DoAsync(async services =>
    {
        var found = await services.GetRequiredService<SetTermDates>().RunAsync(setting.School.Id, setting.School.Name, new SourceText("dates.json", calendar), CancellationToken.None);
        found.Should().BeEmpty();
    });
}
