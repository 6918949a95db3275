using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Tests.Cycles;
using SendWorkflows.Host.Timers;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Timers;

public class PostgresTimerClaimTests
{
    private const string Reminder = "assessReminder";

    [SkippableFact]
    public async Task One_node_takes_what_has_been_due_longest_and_another_meanwhile_what_has_been_due_least_long()
    {
        await using var service = await RunningService.StartAsync(DatabaseKind.Postgres);
        var setting = await CycleSetting.MakeAsync(service);
        await setting.StartAsync();
        await ManyRuns.CopyAsync(setting, 3);
        await setting.AskAsync(db => db.KeepTimersAsync(Reminder));
        await setting.AskAsync(db => db.MoveTimersAsync(Reminder, (due, share) => due.AddHours(share)));
        var inOrder = await setting.AskAsync(db => db.Timers.OrderBy(t => t.DueAt).Select(t => t.RunId).ToListAsync());
        service.Clock.MoveTo(new DateTimeOffset(2026, 11, 26, 8, 30, 0, TimeSpan.Zero));
        var now = service.Clock.GetUtcNow().UtcDateTime;

        await using (var one = await NodeAsync(service))
        await using (var other = await NodeAsync(service))
        {
            (await ClaimAsync(one, now)).Should().Equal(inOrder[0]);
            (await ClaimAsync(other, now)).Should().Equal(inOrder[3]);
            (await ClaimAsync(one, now, most: 2)).Should().Equal(inOrder[..2]);
            (await ClaimAsync(other, now, most: 3)).Should().Equal(inOrder[3], inOrder[2]);
        }

        await using var afterwards = await NodeAsync(service);
        (await ClaimAsync(afterwards, now, most: 4)).Should().Equal(inOrder, "what a node had in hand is free again, the longest due first, when its transaction ends");
    }

    private static async Task<AsyncServiceScope> NodeAsync(RunningService service)
    {
        var node = service.App.Services.CreateAsyncScope();
        node.ServiceProvider.GetRequiredService<AccessScope>().OpenToSystem();
        await node.ServiceProvider.GetRequiredService<AppDb>().Database.BeginTransactionAsync();
        return node;
    }

    private static async Task<IEnumerable<Guid>> ClaimAsync(AsyncServiceScope node, DateTime now, int most = 1) =>
        (await new PostgresTimerClaim().ClaimRunsAsync(node.ServiceProvider.GetRequiredService<AppDb>(), now, most, CancellationToken.None)).Select(run => run.Id);
}
