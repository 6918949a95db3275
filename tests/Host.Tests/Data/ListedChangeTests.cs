using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Data.Changes;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Tests.Cycles;
using SendWorkflows.Host.Tests.Timers;
using SendWorkflows.Host.Workflows;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Data;

public class ListedChangeTests
{
    private const int Many = 20;

    [SkippableFact]
    public async Task A_run_that_somebody_moved_since_it_was_read_is_noticed_and_nothing_is_written()
    {
        await using var service = await RunningService.StartAsync(DatabaseKind.Postgres);
        var setting = await CycleSetting.MakeAsync(service);
        await setting.StartAsync();
        await ManyRuns.CopyAsync(setting, Many);

        var change = () => ChangeAsync(service, async (db, listed) =>
        {
            foreach (var run in await db.WorkflowRuns.AsNoTracking().ToListAsync())
            {
                listed.Alter(run);
                (run.State, run.Revision) = ("overwritten", run.Revision + 1);
            }

            await service.DoAsync(parts => parts.GetRequiredService<AppDb>().WorkflowRuns.Where(r => r.Pupil.Forename == "Copy 7").ExecuteUpdateAsync(r => r.SetProperty(x => x.Revision, x => x.Revision + 1)));
        });

        (await change.Should().ThrowAsync<DbUpdateException>()).Which.IsConflict().Should().BeTrue();
        (await setting.AskAsync(db => db.WorkflowRuns.CountAsync(r => r.State == "overwritten"))).Should().Be(0);
    }

    [SkippableFact]
    public async Task Only_what_was_altered_is_written_and_what_came_and_went_never_was()
    {
        await using var service = await RunningService.StartAsync(DatabaseKind.Postgres);
        var setting = await CycleSetting.MakeAsync(service);
        await setting.StartAsync();
        await ManyRuns.CopyAsync(setting, Many);

        await ChangeAsync(service, async (db, listed) =>
        {
            foreach (var run in await db.WorkflowRuns.AsNoTracking().ToListAsync())
            {
                listed.Alter(run);
                (run.EndedAt, run.Revision) = (service.Now(), run.Revision + 1);
            }

            // Somebody else writes another column of the same rows.
            await service.DoAsync(parts => parts.GetRequiredService<AppDb>().WorkflowRuns.ExecuteUpdateAsync(r => r.SetProperty(x => x.State, "elsewhere")));
            var state = new ServiceState { Name = "came and went", Value = "" };
            listed.Add(state);
            listed.Alter(state);
            listed.Remove(state);
            listed.Remove(state);
        });

        (await setting.AskAsync(db => db.WorkflowRuns.CountAsync(r => r.State == "elsewhere" && r.EndedAt != null))).Should().Be(Many + 1);
        (await setting.AskAsync(db => db.ServiceStates.CountAsync(s => s.Name == "came and went"))).Should().Be(0);
    }

    private static Task ChangeAsync(RunningService service, Func<AppDb, ListedChange, Task> work) => service.DoAsync(async parts =>
    {
        var db = parts.GetRequiredService<AppDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var listed = new ListedChange(db);
        await work(db, listed);
        await listed.SaveAsync(CancellationToken.None);
        await transaction.CommitAsync();
    });
}
