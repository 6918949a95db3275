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
    private const string Reminder = "assessReminder";
    private const string DueText = "2026-11-26T07:00:00Z";
    private const string DueForm = "YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"";

    /// <summary>A moment at which the reminder of each is due.</summary>
    internal static readonly DateTimeOffset Due = new(2026, 11, 26, 7, 30, 0, TimeSpan.Zero);

    /// <summary>The database of a service.</summary>
    internal static string ConnectionOf(RunningService service) => new NpgsqlConnectionStringBuilder(service.App.Services.GetRequiredService<DatabaseSettings>().ConnectionString) { CommandTimeout = 0 }.ConnectionString;

    /// <summary>When the reminders of a group that goes before the others fall due: a minute after those of the group before.</summary>
    internal static DateTimeOffset Early(int group) => Due.Date.AddHours(1).AddMinutes(group);

    /// <summary>Makes so many, so many groups of the same size that are due earlier, and so many timers that fall due only years later.</summary>
    internal static async Task MakeAsync(RunningService service, int due, (int Groups, int Size) early, int notDue)
    {
        await service.AuthorityAsync();
        var school = await service.SchoolAsync();
        var pupil = await service.PupilAsync(school, await service.ClassAsync(school));
        var cycle = (await service.DoAsync(parts => parts.GetRequiredService<StartCycle>().RunAsync(pupil.Id))).Cycle!;
        var connection = ConnectionOf(service);
        // Pupils came in another order than that in which their cycles began.
        await RawQueue.ExecuteAsync(connection, $"""
            CREATE TABLE copies AS SELECT {OrderedId.Of("place")} AS pupil, {OrderedId.Of("i")} AS run, i AS number
            FROM (SELECT i, row_number() OVER (ORDER BY md5(i::text)) AS place FROM generate_series(2, {due + early.Groups * early.Size}) i) each ORDER BY i
            """);
        await CopyAsync(connection, "Pupils", $"\"Id\" = '{pupil.Id}'", "'Id', pupil", "pupil");
        await CopyAsync(connection, "WorkflowRuns", $"\"Id\" = '{cycle.RunId}'", "'Id', run, 'PupilId', pupil");
        await CopyAsync(connection, "Timers", $"\"RunId\" = '{cycle.RunId}'", $"'Id', {OrderedId.Of("number")}, 'RunId', run, 'PupilId', pupil");
        await CopyAsync(connection, "Duties", $"\"RunId\" = '{cycle.RunId}'", $"'Id', {OrderedId.Of("number")}, 'RunId', run, 'PupilId', pupil");
        await RawQueue.ExecuteAsync(connection, $"""
            SET session_replication_role = replica;
            CREATE TABLE early AS SELECT run, '{Early(0):O}'::timestamptz + (number - {due + 1}) / {early.Size} * interval '1 minute' AS at FROM copies WHERE number > {due};
            UPDATE "Timers" t SET "DueAt" = e.at FROM early e WHERE t."RunId" = e.run AND t."Name" = '{Reminder}';
            UPDATE "WorkflowRuns" r SET "Snapshot" = replace(r."Snapshot", '{DueText}', to_char(e.at AT TIME ZONE 'UTC', '{DueForm}')) FROM early e WHERE r."Id" = e.run;
            DROP TABLE early;
            RESET session_replication_role;
            """);
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

    private static Task CopyAsync(string connection, string table, string which, string changed, string order = "number") => RawQueue.ExecuteAsync(connection, $"""
        SET session_replication_role = replica;
        INSERT INTO "{table}" SELECT made.* FROM "{table}" model, copies, LATERAL jsonb_populate_record(model, jsonb_build_object({changed})) made WHERE model.{which} ORDER BY copies.{order};
        RESET session_replication_role;
        """);
}
