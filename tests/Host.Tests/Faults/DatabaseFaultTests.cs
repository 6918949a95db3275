using Microsoft.EntityFrameworkCore;
using Npgsql;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Faults;

/// <summary>A database that goes away, fills up, or sets its users against each other, on a morning when everything is due.</summary>
[Collection(FaultReport.Collection)]
public class DatabaseFaultTests(FaultReport report)
{
    private const int Pupils = 300;

    private static readonly Dictionary<string, string?> SmallBatches = new() { ["Scheduling:Batch"] = "20" };

    [SkippableFact]
    public async Task Connections_that_are_cut_again_and_again_lose_and_double_nothing()
    {
        await using var service = await RunningService.StartAsync(DatabaseKind.Postgres, settings: SmallBatches);
        var morning = await DueMorning.MakeAsync(service, Pupils);
        await using var server = Server.Of(service);

        var cut = await Patience.StrikeWhileAsync(
            morning.FinishAsync(untilThere: Pupils / 2),
            200,
            () => server.CountAsync($"SELECT count(pg_terminate_backend(pid))::int FROM pg_stat_activity WHERE datname = '{server.Database}' AND application_name <> '{Server.Name}' AND state <> 'idle'"));
        NpgsqlConnection.ClearAllPools();
        await morning.FinishAsync();

        report.Survived("connections cut while timers fire", DatabaseKind.Postgres, cut, await morning.TallyAsync());
    }

    [SkippableFact]
    public async Task A_database_server_that_crashes_and_comes_back_has_lost_and_doubled_nothing()
    {
        Skip.If(string.IsNullOrEmpty(Environment.GetEnvironmentVariable(TestDatabase.PostgresVariable)), "PostgreSQL is not installed here.");
        await using var own = await OwnPostgres.StartAsync();
        await using var service = await RunningService.StartAsync(DatabaseKind.Postgres, settings: SmallBatches, server: own.ConnectionString);
        var morning = await DueMorning.MakeAsync(service, Pupils);
        var firing = morning.FinishAsync();
        var crashes = 0;

        for (; crashes < 2; crashes++)
        {
            await Patience.UntilAsync(async () => await morning.RemindedAsync() > crashes * Pupils / 2);
            await own.CrashAsync();
            await own.StartAgainAsync();
            NpgsqlConnection.ClearAllPools();
        }

        await firing;
        report.Survived("PostgreSQL crashes and starts again", DatabaseKind.Postgres, crashes, await morning.TallyAsync());
    }

    [SkippableFact]
    public async Task Deadlocks_with_somebody_who_locks_the_same_rows_the_other_way_round_lose_and_double_nothing()
    {
        await using var service = await RunningService.StartAsync(DatabaseKind.Postgres, settings: SmallBatches);
        var morning = await DueMorning.MakeAsync(service, Pupils);
        await using var server = Server.Of(service);
        await server.ExecuteAsync($"ALTER DATABASE {server.Database} SET deadlock_timeout = '10ms'");
        NpgsqlConnection.ClearAllPools();
        // Slow enough that both are at it together.
        await server.ExecuteAsync("""
            CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN PERFORM pg_sleep(0.005); RETURN OLD; END $f$;
            CREATE TRIGGER slow BEFORE DELETE ON "Timers" FOR EACH ROW EXECUTE FUNCTION slow();
            """);

        await Patience.StrikeWhileAsync(morning.FinishAsync(), 20, server.LockTimersBackwardsAsync);

        // A connection tells what it has counted when it ends.
        NpgsqlConnection.ClearAllPools();
        var deadlocks = 0;
        await Patience.UntilAsync(async () => (deadlocks = await server.CountAsync($"SELECT deadlocks::int FROM pg_stat_database WHERE datname = '{server.Database}'")) > 0);
        report.Survived("deadlocks while timers fire", DatabaseKind.Postgres, deadlocks, await morning.TallyAsync());
    }

    [SkippableFact]
    public async Task Transactions_that_cannot_be_serialised_are_tried_again()
    {
        await using var service = await RunningService.StartAsync(DatabaseKind.Postgres, settings: SmallBatches);
        var morning = await DueMorning.MakeAsync(service, Pupils);
        await using var server = Server.Of(service);
        await server.ExecuteAsync("""
            CREATE SEQUENCE conflicts; GRANT USAGE ON SEQUENCE conflicts TO PUBLIC;
            CREATE FUNCTION conflict() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN
              IF nextval('conflicts') % 50 = 0 THEN RAISE EXCEPTION 'could not serialize access' USING ERRCODE = '40001'; END IF; RETURN NEW; END $f$;
            CREATE TRIGGER conflict BEFORE UPDATE ON "WorkflowRuns" FOR EACH ROW EXECUTE FUNCTION conflict();
            """);

        await morning.FinishAsync();

        var conflicts = await server.CountAsync("SELECT (last_value / 50)::int FROM conflicts");
        report.Survived("serialisation conflicts", DatabaseKind.Postgres, conflicts, await morning.TallyAsync());
    }

    [SkippableTheory, EachDatabase]
    public async Task A_disk_that_is_full_for_a_while_loses_and_doubles_nothing(DatabaseKind kind)
    {
        await using var disk = await FullDisk.StartAsync(kind);
        await using var service = await RunningService.StartAsync(kind, settings: SmallBatches, interceptor: disk.Interceptor, server: disk.Server);
        var morning = await DueMorning.MakeAsync(service, Pupils);

        await disk.FillAsync(service);
        await morning.Setting.TickAsync();
        var before = await morning.TallyAsync();
        var refused = await disk.RefusedAsync(morning.Setting);
        await disk.FreeAsync();
        await morning.FinishAsync();

        report.Survived("the disk is full for a while", kind, before.Lost > 0 ? refused : 0, await morning.TallyAsync());
    }
}
