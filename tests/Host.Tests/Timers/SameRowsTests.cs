using System.Text.Json;
using System.Text.RegularExpressions;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Tests.Cycles;
using SendWorkflows.Host.Timers;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Timers;

public partial class SameRowsTests
{
    // Everything in a cycle that nobody touches has fallen due by then: reminders, days that are reached, escalations.
    private static readonly DateTimeOffset LongAfter = new(2027, 2, 26, 7, 30, 0, TimeSpan.Zero);
    private const int Copies = 60;

    [SkippableTheory, EachDatabase]
    public async Task Fired_many_at_a_time_or_one_at_a_time_the_same_rows_are_written(DatabaseKind kind)
    {
        var many = await FireAsync(kind, batch: 500);
        var single = await FireAsync(kind, batch: 1);

        many.Fired.Should().Be(single.Fired).And.BeGreaterThan(3 * Copies);
        foreach (var (table, rows) in single.Rows)
            many.Rows[table].Should().Equal(rows, "the table is {0}", table);
        single.Rows.Where(table => table.Value.Count > Copies).Select(table => table.Key).Should().Contain(["RunSteps", "Notifications", "AuditEntries", "Duties"]);
    }

    private static async Task<(int Fired, Dictionary<string, List<string>> Rows)> FireAsync(DatabaseKind kind, int batch)
    {
        await using var service = await RunningService.StartAsync(kind, settings: new() { ["Scheduling:Batch"] = $"{batch}" });
        var setting = await CycleSetting.MakeAsync(service);
        await setting.StartAsync();
        await ManyRuns.CopyAsync(setting, Copies);
        service.Clock.MoveTo(LongAfter);
        var fired = await service.App.Services.GetRequiredService<DueTimers>().FireAsync();
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
