using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Suggestions;
using SendWorkflows.Host.Tests.Cycles;
using SendWorkflows.Host.Tests.Suggestions;
using SendWorkflows.Host.Tests.Timers;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Scheduling;

public class RealProgramTests
{
    private const int Reminders = 500;

    [SkippableTheory, EachDatabase]
    public async Task A_service_killed_while_it_fires_five_hundred_timers_sends_every_reminder_exactly_once_after_a_new_start(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await CycleSetting.MakeAsync(service);
        await setting.StartAsync();
        await ManyRuns.CopyAsync(setting, Reminders - 1);
        await MakeDueAsync(setting);

        await using (var first = RealProgram.Start(service))
        {
            await UntilAsync(async () => await RemindersAsync(setting) >= 50);
            await first.KillAsync();
        }

        (await RemindersAsync(setting)).Should().BeInRange(50, Reminders - 1, "it was killed midway");
        await using (RealProgram.Start(service))
            await UntilAsync(async () => await RemindersAsync(setting) >= Reminders);

        var runs = await setting.AskAsync(db => db.Notifications.Where(n => n.Kind == "reminder").Select(n => n.RunId).ToListAsync());
        runs.Should().HaveCount(Reminders).And.OnlyHaveUniqueItems();
        (await setting.AskAsync(db => db.Timers.CountAsync(t => t.Name == "assessReminder"))).Should().Be(0);
        (await setting.AskAsync(db => db.WorkflowRuns.CountAsync(r => r.Steps != r.Revision))).Should().Be(0);
        var digests = await setting.AskAsync(db => db.Digests.ToListAsync());
        digests.Should().OnlyHaveUniqueItems(d => new { d.UserId, d.On });
    }

    [SkippableFact]
    public async Task Two_nodes_on_one_PostgreSQL_share_the_timers_and_fire_each_once()
    {
        await using var service = await RunningService.StartAsync(DatabaseKind.Postgres);
        var setting = await CycleSetting.MakeAsync(service);
        await setting.StartAsync();
        await ManyRuns.CopyAsync(setting, Reminders - 1);
        await MakeDueAsync(setting);

        await using (RealProgram.Start(service))
        await using (RealProgram.Start(service))
            await UntilAsync(async () => await RemindersAsync(setting) >= Reminders);

        var runs = await setting.AskAsync(db => db.Notifications.Where(n => n.Kind == "reminder").Select(n => n.RunId).ToListAsync());
        runs.Should().HaveCount(Reminders).And.OnlyHaveUniqueItems();
        (await setting.AskAsync(db => db.WorkflowRuns.CountAsync(r => r.Steps != r.Revision))).Should().Be(0);
    }

    [SkippableTheory, EachDatabase]
    public async Task The_night_evaluates_a_pupil_of_whom_nothing_changed_but_the_day(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await DecidingSetting.MakeAsync(service);
        await setting.SuggestedAsync("LowAttendance", ("AttendancePercent", "88.5"));

        await using (RealProgram.Start(service, new() { ["Scheduling__Nightly"] = "0/1 * * * * ?" }))
            await UntilAsync(() => setting.AskAsync(db => db.Evaluations.AnyAsync(e => e.AsOf != new DateOnly(2026, 11, 16))));

        (await setting.SuggestionAsync("LowAttendance")).State.Should().Be(SuggestionState.Open);
    }

    /// <summary>Sets the reminders into the past of any computer; all else stays as planned.</summary>
    private static Task MakeDueAsync(CycleSetting setting) => setting.AskAsync(db => db.Timers.Where(t => t.Name == "assessReminder")
        .ExecuteUpdateAsync(t => t.SetProperty(x => x.DueAt, new DateTime(2026, 1, 5, 7, 0, 0, DateTimeKind.Utc))));

    private static Task<int> RemindersAsync(CycleSetting setting) => setting.AskAsync(db => db.Notifications.CountAsync(n => n.Kind == "reminder"));

    /// <summary>Another process runs on the computer's own time, so this waits on it.</summary>
    private static async Task UntilAsync(Func<Task<bool>> done)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while (!await done())
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
    }
}
