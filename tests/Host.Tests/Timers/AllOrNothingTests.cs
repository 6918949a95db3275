using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Tests.Cycles;
using SendWorkflows.Host.Timers;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Timers;

public class AllOrNothingTests
{
    [SkippableTheory]
    [InlineData(DatabaseKind.Sqlite, "Notifications")]
    [InlineData(DatabaseKind.Sqlite, "RunSteps")]
    [InlineData(DatabaseKind.Sqlite, "AuditEntries")]
    [InlineData(DatabaseKind.Postgres, "Notifications")]
    [InlineData(DatabaseKind.Postgres, "RunSteps")]
    [InlineData(DatabaseKind.Postgres, "AuditEntries")]
    public async Task A_save_that_fails_midway_changes_nothing_and_the_timer_fires_later(DatabaseKind kind, string table)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await CycleSetting.MakeAsync(service);
        await setting.StartAsync();
        service.Clock.MoveTo(new DateTimeOffset(2026, 11, 26, 7, 30, 0, TimeSpan.Zero));
        var timers = service.App.Services.GetRequiredService<DueTimers>();
        var before = await StandAsync(setting);

        await ExecuteAsync(setting, Refuse(kind, table));
        (await timers.FireAsync()).Should().Be(new TimersFired(Fired: 0, Failed: 1));
        (await StandAsync(setting)).Should().Be(before);

        await ExecuteAsync(setting, kind == DatabaseKind.Sqlite ? "DROP TRIGGER refuse" : $"RESET ROLE; DROP TRIGGER refuse ON \"{table}\"");
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        (await timers.FireAsync()).Should().Be(new TimersFired(Fired: 1, Failed: 0));
        (await setting.AskAsync(db => db.Notifications.CountAsync())).Should().Be(1);
    }

    private static async Task<string> StandAsync(CycleSetting setting) => await setting.AskAsync(async db =>
    {
        var run = await db.WorkflowRuns.SingleAsync();
        return $"{run.Steps} {run.Revision} {run.Snapshot} {await db.RunSteps.CountAsync()} {await db.Timers.CountAsync()} {await db.Notifications.CountAsync()} {await db.AuditEntries.CountAsync()}";
    });

    private static Task ExecuteAsync(CycleSetting setting, string sql) => setting.AskAsync(db => db.Database.ExecuteSqlRawAsync(sql));

    private static string Refuse(DatabaseKind kind, string table) => kind == DatabaseKind.Sqlite
        ? $"CREATE TRIGGER refuse BEFORE INSERT ON \"{table}\" BEGIN SELECT RAISE(ABORT, 'the database went away'); END"
        : $$"""
           RESET ROLE;
           CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN RAISE EXCEPTION 'the database went away'; END $f$;
           CREATE TRIGGER refuse BEFORE INSERT ON "{{table}}" FOR EACH ROW EXECUTE FUNCTION refuse();
           """;
}
