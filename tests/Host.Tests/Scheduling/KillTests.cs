using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Tests.Cycles;
using SendWorkflows.Host.Tests.Timers;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Scheduling;

public class KillTests
{
    private const int Reminders = 500;

    [Fact]
    public async Task A_service_killed_while_it_fires_five_hundred_timers_sends_every_reminder_exactly_once_after_a_new_start()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await CycleSetting.MakeAsync(service);
        await setting.StartAsync();
        await ManyRuns.CopyAsync(setting, Reminders - 1);
        await MakeDueAsync(setting);
        var connection = service.App.Services.GetRequiredService<DatabaseSettings>().ConnectionString;

        await using (var first = RealProgram.Start(connection, service))
        {
            await UntilAsync(async () => await RemindersAsync(setting) >= 50);
            await first.KillAsync();
        }

        (await RemindersAsync(setting)).Should().BeInRange(50, Reminders - 1, "it was killed midway");
        await using (RealProgram.Start(connection, service))
            await UntilAsync(async () => await RemindersAsync(setting) >= Reminders);

        var runs = await setting.AskAsync(db => db.Notifications.Where(n => n.Kind == "reminder").Select(n => n.RunId).ToListAsync());
        runs.Should().HaveCount(Reminders).And.OnlyHaveUniqueItems();
        (await setting.AskAsync(db => db.Timers.CountAsync(t => t.Name == "assessReminder"))).Should().Be(0);
        (await setting.AskAsync(db => db.WorkflowRuns.CountAsync(r => r.Steps != r.Revision))).Should().Be(0);
        var digests = await setting.AskAsync(db => db.Digests.ToListAsync());
        digests.Should().OnlyHaveUniqueItems(d => new { d.UserId, d.On });
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
