using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Data;
using SendWorkflows.TestKit;

namespace SendWorkflows.Benchmarks.Timers;

/// <summary>Many pupils at the same place of a cycle, all due at the same instant: one is begun by the service itself, the others are copies of its rows.</summary>
internal static class ManyCycles
{
    /// <summary>When the reminder of each falls due.</summary>
    internal static readonly DateTimeOffset Due = new(2026, 11, 26, 7, 30, 0, TimeSpan.Zero);

    /// <summary>The database of a service.</summary>
    internal static string ConnectionOf(RunningService service) => new NpgsqlConnectionStringBuilder(service.App.Services.GetRequiredService<DatabaseSettings>().ConnectionString) { CommandTimeout = 0 }.ConnectionString;

    /// <summary>Makes so many, and so many timers that fall due only years later.</summary>
    internal static async Task MakeAsync(RunningService service, int due, int notDue)
    {
        await service.AuthorityAsync();
        var school = await service.SchoolAsync();
        var pupil = await service.PupilAsync(school, await service.ClassAsync(school));
        var cycle = (await service.DoAsync(parts => parts.GetRequiredService<StartCycle>().RunAsync(pupil.Id))).Cycle!;
        var connection = ConnectionOf(service);
        await RawQueue.ExecuteAsync(connection, $"CREATE TABLE copies AS SELECT gen_random_uuid() AS pupil, gen_random_uuid() AS run FROM generate_series(2, {due})");
        await CopyAsync(connection, "Pupils", $"\"Id\" = '{pupil.Id}'", "'Id', pupil");
        await CopyAsync(connection, "WorkflowRuns", $"\"Id\" = '{cycle.RunId}'", "'Id', run, 'PupilId', pupil");
        await CopyAsync(connection, "Timers", $"\"RunId\" = '{cycle.RunId}'", "'Id', gen_random_uuid(), 'RunId', run, 'PupilId', pupil");
        await CopyAsync(connection, "Duties", $"\"RunId\" = '{cycle.RunId}'", "'Id', gen_random_uuid(), 'RunId', run, 'PupilId', pupil");
        // The first is the model of the others and stays behind: nothing of it falls due. Copies of sound rows need no checking.
        await RawQueue.ExecuteAsync(connection, $"""
            UPDATE "Timers" SET "DueAt" = '2036-01-01' WHERE "RunId" = '{cycle.RunId}';
            DROP TABLE copies;
            SET session_replication_role = replica;
            INSERT INTO "Timers" ("Id", "PupilId", "RunId", "TimerId", "Name", "DueOn", "DueAt", "Attempts")
            SELECT gen_random_uuid(), "PupilId", "RunId", 'later' || i, "Name", '2036-01-01', '2036-01-01', 0
            FROM (SELECT * FROM "Timers" WHERE "RunId" = '{cycle.RunId}' LIMIT 1) t, generate_series(1, {notDue}) i;
            RESET session_replication_role;
            """);
        await RawQueue.ExecuteAsync(connection, "VACUUM ANALYZE");
    }

    private static Task CopyAsync(string connection, string table, string which, string changed) => RawQueue.ExecuteAsync(connection, $"""
        SET session_replication_role = replica;
        INSERT INTO "{table}" SELECT made.* FROM "{table}" model, copies, LATERAL jsonb_populate_record(model, jsonb_build_object({changed})) made WHERE model.{which};
        RESET session_replication_role;
        """);
}
