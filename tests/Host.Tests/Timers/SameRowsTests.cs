using System.Text.Json;
using System.Text.RegularExpressions;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Tests.Cycles;
using SendWorkflows.Host.Tests.RuleSets;
using SendWorkflows.Host.Timers;
using SendWorkflows.Host.Workflows;
using SendWorkflows.Host.Workflows.Pauses;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Timers;

public partial class SameRowsTests
{
    // Everything in a cycle that nobody touches has fallen due by then: reminders, days that are reached, escalations.
    private static readonly DateTimeOffset LongAfter = new(2027, 2, 26, 7, 30, 0, TimeSpan.Zero);
    private const int Copies = 60;
    private const int Talking = 18;

    [SkippableTheory, EachDatabase]
    public async Task Fired_many_at_a_time_or_one_at_a_time_the_same_rows_are_written(DatabaseKind kind)
    {
        var many = await FireAsync(kind, 500, AtOnceAsync);
        var single = await FireAsync(kind, 1, AtOnceAsync);
        var tracked = await FireAsync(kind, 500, OneByOneAsync);

        many.Fired.Should().Be(single.Fired).And.Be(tracked.Fired).And.BeGreaterThan(3 * Copies);
        foreach (var (table, rows) in tracked.Rows)
        {
            many.Rows[table].Should().Equal(rows, "the table is {0}", table);
            single.Rows[table].Should().Equal(rows, "the table is {0}", table);
        }

        tracked.Rows.Where(table => table.Value.Count > Copies).Select(table => table.Key).Should().Contain(["RunSteps", "Notifications", "AuditEntries", "Duties"]);
        tracked.Rows["RunSteps"].Should().Contain(row => row.Contains("\"assessToSenco\"")).And.Contain(row => row.Contains("\"HEARD\""));
        tracked.Rows["Cycles"].Should().HaveCount(Copies + 1 + Talking, "each run that told also began a cycle");
        tracked.Rows["Timers"].Should().NotBeEmpty("those of the paused run wait");
    }

    private static async Task<(int Fired, Dictionary<string, List<string>> Rows)> FireAsync(DatabaseKind kind, int batch, Func<RunningService, Task<TimersFired>> fire)
    {
        using var folder = new RulesFolder();
        TalkingRuns.Write(folder);
        await using var service = await RunningService.StartAsync(kind, settings: new(folder.Settings) { ["Scheduling:Batch"] = $"{batch}" });
        var setting = await CycleSetting.MakeAsync(service);
        await setting.StartAsync();
        await ManyRuns.CopyAsync(setting, Copies);
        await PauseAsync(setting, "Copy 1");
        await MoveOnAsync(setting, "Copy 2");
        await TalkingRuns.StartAsync(setting, Talking);
        service.Clock.MoveTo(LongAfter);
        var fired = await fire(service);
        fired.Failed.Should().Be(0);
        return (fired.Fired, await setting.AskAsync(async db =>
        {
            var names = await db.WorkflowRuns.Select(r => new { r.Id, Pupil = r.Pupil.Id, r.Pupil.Forename }).ToListAsync();
            var known = names.ToDictionary(run => run.Id, run => $"run of {run.Forename}");
            names.ForEach(run => known[run.Pupil] = run.Forename);
            var tables = new Dictionary<string, List<string>>();
            foreach (var type in db.Model.GetEntityTypes())
                tables[type.GetTableName()!] = [.. (await RowsAsync(db, type.ClrType)).Select(row => Told(row, known)).Order(StringComparer.Ordinal)];
            return tables;
        }));
    }

    private static Task<TimersFired> AtOnceAsync(RunningService service) => service.App.Services.GetRequiredService<DueTimers>().FireAsync();

    /// <summary>Each by itself, as when one of many fails: Entity Framework keeps track of every row.</summary>
    private static async Task<TimersFired> OneByOneAsync(RunningService service)
    {
        for (var fired = 0; ;)
        {
            var claimed = await service.DoAsync(async parts =>
            {
                var db = parts.GetRequiredService<AppDb>();
                await using var transaction = await db.Database.BeginTransactionAsync();
                return await parts.GetRequiredService<ITimerClaim>().ClaimRunsAsync(db, service.Now(), 500, CancellationToken.None);
            });
            if (claimed.Count == 0)
                return new TimersFired(fired, 0);
            foreach (var run in claimed)
                fired += await service.DoAsync(parts => ActivatorUtilities.CreateInstance<OneTimer>(parts).FireAsync(run.Id, CancellationToken.None)) ? 1 : 0;
        }
    }

    private static Task PauseAsync(CycleSetting setting, string pupil) => setting.AskAsync(async db =>
    {
        var run = await db.WorkflowRuns.SingleAsync(r => r.Pupil.Forename == pupil);
        db.Add(new RunPause { Id = Guid.CreateVersion7(), PupilId = run.PupilId, RunId = run.Id, From = new DateOnly(2026, 11, 17), Until = new DateOnly(2027, 6, 1), Reason = "ill", UserId = setting.Senco.Id });
        return await db.SaveChangesAsync();
    });

    private static Task MoveOnAsync(CycleSetting setting, string pupil) => setting.Service.DoAsync(async parts =>
    {
        var run = await parts.GetRequiredService<AppDb>().WorkflowRuns.SingleAsync(r => r.Pupil.Forename == pupil);
        var outcome = await parts.GetRequiredService<Runs>().SendAsync(run.Id, new WorkflowEvent("ASSESSED", Data: new Dictionary<string, string> { ["needs"] = "Reading" }));
        outcome.Refused.Should().BeNull();
    });

    private static async Task<List<string>> RowsAsync(DbContext db, Type entity)
    {
        var set = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(entity).Invoke(db, null)!;
        var rows = await set.IgnoreQueryFilters().ToListAsync();
        return rows.ConvertAll(row => string.Join("; ", db.Entry(row).Properties.OrderBy(p => p.Metadata.Name, StringComparer.Ordinal)
            .Where(p => p.CurrentValue is not long && !p.Metadata.Name.EndsWith("Hash", StringComparison.Ordinal) && !p.Metadata.Name.EndsWith("Stamp", StringComparison.Ordinal))
            .Select(p => $"{p.Metadata.Name} = {JsonSerializer.Serialize(p.CurrentValue)}")));
    }

    /// <summary>The row with the names of pupils and runs in place of their ids, and without other ids.</summary>
    private static string Told(string row, Dictionary<Guid, string> known) =>
        Ids().Replace(row, id => known.GetValueOrDefault(Guid.Parse(id.Value), "an id"));

    [GeneratedRegex("[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Ids();
}
