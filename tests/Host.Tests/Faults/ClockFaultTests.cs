using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Tests.Timers;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Faults;

/// <summary>Clocks that jump, nights that are an hour shorter or longer, a node that is minutes off, and a run that cannot move.</summary>
[Collection(FaultReport.Collection)]
public class ClockFaultTests(FaultReport report)
{
    private const int Pupils = 60;

    private static readonly DateTimeOffset Nine = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);

    [SkippableTheory, EachDatabase]
    public async Task A_clock_that_jumps_back_a_day_and_forward_a_week_fires_each_timer_once(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind, settings: new() { ["Scheduling:Batch"] = "20" });
        var morning = await DueMorning.MakeAsync(service, Pupils, Nine.UtcDateTime);
        await SpreadAsync(morning, TimeSpan.FromHours(1));
        TimeSpan[] jumps = [TimeSpan.FromMinutes(30), TimeSpan.FromDays(-1), TimeSpan.FromHours(25), TimeSpan.FromMinutes(-5), TimeSpan.FromDays(7), TimeSpan.FromDays(-7), TimeSpan.FromDays(8)];

        service.Clock.MoveTo(Nine);
        foreach (var jump in jumps)
        {
            service.Clock.Advance(jump);
            await morning.Setting.TickAsync();
        }

        report.Survived("the clock jumps back and forward", kind, jumps.Length, await morning.TallyAsync());
    }

    [SkippableTheory]
    [InlineData(DatabaseKind.Sqlite, "2026-10-24T22:00:00Z")]
    [InlineData(DatabaseKind.Postgres, "2026-10-24T22:00:00Z")]
    [InlineData(DatabaseKind.Sqlite, "2027-03-27T22:00:00Z")]
    [InlineData(DatabaseKind.Postgres, "2027-03-27T22:00:00Z")]
    public async Task In_a_night_when_the_clocks_change_each_timer_fires_once_and_at_the_first_look_after_it_is_due(DatabaseKind kind, string evening)
    {
        var start = DateTimeOffset.Parse(evening, System.Globalization.CultureInfo.InvariantCulture);
        await using var service = await RunningService.StartAsync(kind);
        var morning = await DueMorning.MakeAsync(service, Pupils, start.UtcDateTime);
        await SpreadAsync(morning, TimeSpan.FromHours(6));
        // By that night the other timers would have moved the runs on.
        await morning.Setting.AskAsync(db => db.KeepTimersAsync("assessReminder"));
        service.Clock.MoveTo(start);

        for (var at = start; at <= start.AddHours(8); at = at.AddMinutes(15))
        {
            service.Clock.MoveTo(at);
            await morning.Setting.TickAsync();
            var due = await morning.Setting.AskAsync(db => db.Timers.CountAsync(t => t.Name == "assessReminder" && t.DueAt <= at.UtcDateTime));
            due.Should().Be(0, $"nothing that is due waits for a clock on a wall, at {at:u}");
        }

        report.Survived($"the night of {start:d MMMM yyyy}, when the clocks change", kind, 1, await morning.TallyAsync());
    }

    [SkippableTheory, EachDatabase]
    public async Task A_node_minutes_off_leaves_everything_to_the_time_when_its_clock_is_right(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var morning = await DueMorning.MakeAsync(service, Pupils);

        service.DatabaseClock.Behind = TimeSpan.FromMinutes(3);
        (await morning.Setting.TickAsync()).Problems.Should().ContainSingle();
        (await morning.RemindedAsync()).Should().Be(0);
        service.DatabaseClock.Behind = TimeSpan.Zero;
        await morning.FinishAsync();

        report.Survived("a node's clock is three minutes off", kind, 1, await morning.TallyAsync());
    }

    [SkippableTheory, EachDatabase]
    public async Task A_run_that_cannot_move_keeps_no_other_back_and_moves_when_it_is_mended(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var morning = await DueMorning.MakeAsync(service, Pupils);
        var (poisoned, sound) = await morning.Setting.AskAsync(db => db.WorkflowRuns.OrderBy(r => r.Id).Select(r => new ValueTuple<Guid, string>(r.Id, r.Snapshot)).FirstAsync());
        await morning.Setting.BreakAsync(poisoned);

        await morning.Setting.TickAsync();

        (await morning.TallyAsync()).Lost.Should().Be(1);
        (await morning.Setting.AskAsync(db => db.Timers.SingleAsync(t => t.RunId == poisoned && t.Name == "assessReminder"))).LastError.Should().NotBeNullOrEmpty();
        await morning.Setting.AskAsync(db => db.WorkflowRuns.Where(r => r.Id == poisoned).ExecuteUpdateAsync(r => r.SetProperty(x => x.Snapshot, sound)));
        await morning.FinishAsync();
        report.Survived("a poison timer, mended later", kind, 1, await morning.TallyAsync());
    }

    /// <summary>Spreads the reminders over some hours.</summary>
    private static Task SpreadAsync(DueMorning morning, TimeSpan over) =>
        morning.Setting.AskAsync(db => db.MoveTimersAsync("assessReminder", (was, share) => was + over * share));
}
