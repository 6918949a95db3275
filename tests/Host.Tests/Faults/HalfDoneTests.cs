using System.Globalization;
using System.Text;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Imports;
using SendWorkflows.Host.Jobs;
using SendWorkflows.Host.Publishing;
using SendWorkflows.Host.Tests.Publishing;
using SendWorkflows.Host.Tests.Scheduling;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Faults;

/// <summary>kill -9 of a command in the middle of an import, of publishing and of a migration, at a later moment each time: all of it is there, or nothing, and doing it again does it once.</summary>
[Collection(FaultReport.Collection)]
public class HalfDoneTests(FaultReport report)
{
    private const int Rows = 1500;

    [SkippableTheory, EachDatabase]
    public async Task An_import_killed_midway_has_brought_in_everything_or_nothing(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        await service.AuthorityAsync();
        await service.SchoolAsync();
        var file = Path.Combine(service.DataFolder, "pupils.csv");
        await File.WriteAllTextAsync(file, Csv());
        int torn = 0, killed = 0;

        foreach (var moment in Moments())
        {
            killed += await RealProgram.KillDuringAsync(service, moment, "import", file) ? 1 : 0;
            var (pupils, facts, imports) = await CountAsync(service);
            torn += (pupils, facts, imports) == (0, 0, 0) || (pupils, facts) == (Rows, Rows) ? 0 : 1;
        }

        await RealProgram.RunAsync(service, "import", file);
        var (there, known, _) = await CountAsync(service);
        report.Survived("kill -9 while a file is brought in", kind, killed, new Tally(Rows, Rows - Math.Min(Rows, known), Math.Max(0, there - Rows) + Math.Max(0, known - Rows), torn));
    }

    [SkippableTheory, EachDatabase]
    public async Task A_node_killed_while_it_brings_a_file_in_leaves_it_to_the_next_which_brings_it_in_once(DatabaseKind kind)
    {
        for (var round = 0; round < FaultReport.Rounds; round++)
        {
            await using var service = await RunningService.StartAsync(kind);
            var job = await AskAsync(service);
            int torn = 0, kills = 0;

            // Twice: a job of which three nodes die is given up.
            for (; kills < 2 && !(await JobAsync(service, job)).HasEnded; kills++)
            {
                await using var node = RealProgram.Start(service);
                await Patience.UntilAsync(async () => (await JobAsync(service, job)).Attempts > kills);
                await Patience.WhileItWorksAsync(TimeSpan.FromMilliseconds((150 * kills) + (700.0 * round / FaultReport.Rounds)));
                await node.KillAsync();
                var (pupils, facts, imports) = await CountAsync(service);
                torn += (pupils, facts, imports) is (0, 0, 0) or (Rows, Rows, 1) ? 0 : 1;
            }

            await using (RealProgram.Start(service))
                await Patience.UntilAsync(async () => (await JobAsync(service, job)).HasEnded);
            var (there, known, records) = await CountAsync(service);
            var (audited, pieces) = await service.DoAsync(async services => (
                await services.GetRequiredService<AppDb>().AuditEntries.CountAsync(a => a.Action == "file-imported"), await services.GetRequiredService<AppDb>().JobPieces.CountAsync()));
            var outcome = await JobAsync(service, job);
            outcome.Failure.Should().BeNull();
            torn += (outcome.State, outcome.Result, pieces) == (JobState.Finished, $"/import/{job}", 0) ? 0 : 1;
            report.Survived("kill -9 of a node that brings a file in", kind, kills, new Tally(
                Rows + 2, Rows - Math.Min(Rows, known) + (records == 0 ? 1 : 0) + (audited == 0 ? 1 : 0),
                Math.Max(0, there - Rows) + Math.Max(0, known - Rows) + Math.Max(0, records - 1) + Math.Max(0, audited - 1), torn));
        }
    }

    [SkippableFact]
    public async Task One_of_two_nodes_killed_while_it_brings_a_file_in_leaves_it_to_the_other()
    {
        await using var service = await RunningService.StartAsync(DatabaseKind.Postgres);
        await using var first = RealProgram.Start(service);
        var job = await AskAsync(service);
        // The first has it in hand before there is another.
        await Patience.UntilAsync(async () => (await JobAsync(service, job)).Attempts == 1);
        await using var second = RealProgram.Start(service);

        await first.KillAsync();
        await Patience.UntilAsync(async () => (await JobAsync(service, job)).HasEnded);

        var (there, known, records) = await CountAsync(service);
        report.Survived("kill -9 of the one of two nodes that brings a file in", DatabaseKind.Postgres, 1, new Tally(
            Rows + 1, Rows - Math.Min(Rows, known) + (records == 0 ? 1 : 0), Math.Max(0, there - Rows) + Math.Max(0, known - Rows) + Math.Max(0, records - 1)));
    }

    [SkippableTheory, EachDatabase]
    public async Task Publishing_killed_midway_has_published_or_not_and_once(DatabaseKind kind)
    {
        await using var setting = await PublishingSetting.MakeAsync(kind);
        var id = (await setting.ProposeAsync()).Id!.Value;
        await setting.DecideAsync(setting.Author, decide => decide.AskAsync(id, default));
        int torn = 0, killed = 0;

        foreach (var moment in Moments())
        {
            killed += await RealProgram.KillDuringAsync(setting.Service, moment, "rules", "approve", id.ToString(), "--approver", "colleague@example.test") ? 1 : 0;
            torn += await IsWholeAsync(setting, id) ? 0 : 1;
        }

        await RealProgram.RunAsync(setting.Service, "rules", "approve", id.ToString(), "--approver", "colleague@example.test");
        var published = await setting.Service.DoAsync(services => services.GetRequiredService<AppDb>().Publications.CountAsync(p => p.ProposalId == id));
        report.Survived("kill -9 while a policy is published", kind, killed, new Tally(1, published == 0 ? 1 : 0, Math.Max(0, published - 1), torn + (await IsWholeAsync(setting, id) ? 0 : 1)));
    }

    [SkippableTheory, EachDatabase]
    public async Task A_migration_killed_midway_is_finished_by_the_next(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(kind);
        var killed = 0;

        foreach (var moment in Moments())
            killed += await RealProgram.KillDuringAsync(database.Settings, moment, "migrate") ? 1 : 0;

        var refusal = await DatabaseMigration.MigrateAsync(database.Settings, CancellationToken.None);
        report.Survived("kill -9 while the database is migrated", kind, killed, new Tally(1, refusal is null ? 0 : 1));
    }

    /// <summary>From the program's first second on; later than its end they strike nothing.</summary>
    private static IEnumerable<TimeSpan> Moments() => Enumerable.Range(0, 3 * FaultReport.Rounds).Select(n => TimeSpan.FromMilliseconds(900 + (n * 1500.0 / FaultReport.Rounds)));

    private static Task<bool> IsWholeAsync(PublishingSetting setting, Guid id) => setting.Service.DoAsync(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        var isPublished = await db.Proposals.AnyAsync(p => p.Id == id && p.State == ProposalState.Published);
        return isPublished == await db.Publications.AnyAsync(p => p.ProposalId == id) && isPublished == await db.AuditEntries.AnyAsync(a => a.Action == "policy-published");
    });

    private static async Task<Guid> AskAsync(RunningService service)
    {
        await service.AuthorityAsync();
        var school = await service.SchoolAsync();
        var person = await service.PersonAsync(Roles.Senco, school);
        await using var scope = service.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ActAs>().RunAsync(person.Id, CancellationToken.None);
        return await scope.ServiceProvider.GetRequiredService<AskForImport>().RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(Csv())), "pupils.csv", school.Id, CancellationToken.None);
    }

    private static Task<Job> JobAsync(RunningService service, Guid id) => service.DoAsync(services => services.GetRequiredService<AppDb>().Jobs.AsNoTracking().SingleAsync(j => j.Id == id));

    private static Task<(int Pupils, int Facts, int Imports)> CountAsync(RunningService service) => service.DoAsync(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        return (await db.Pupils.CountAsync(), await db.PupilFacts.CountAsync(f => f.Name == "AttendancePercent"), await db.Imports.CountAsync());
    });

    private static string Csv()
    {
        var text = new StringBuilder("UPN,Surname,Forename,DOB,AttendancePercent\n");
        for (var i = 0; i < Rows; i++)
            text.AppendLine(CultureInfo.InvariantCulture, $"{Upns.Permanent(i % 1000, 20 + (i / 1000))},Example{i},Ada,2018-03-09,9{i % 10}.5");
        return text.ToString();
    }
}
