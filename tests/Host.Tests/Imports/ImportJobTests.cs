using System.Text;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Imports;
using SendWorkflows.Host.Jobs;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Imports;

public class ImportJobTests
{
    [SkippableTheory, EachDatabase]
    public async Task A_file_is_brought_in_and_the_policy_asked_about_those_who_changed(DatabaseKind kind)
    {
        await using var school = await Importing.StartAsync(kind);
        var id = await AskAsync(school, await school.Service.PersonAsync(Roles.Senco, school.School));

        await school.Service.DoJobsAsync();

        (await JobAsync(school, id)).Should().BeEquivalentTo(new { State = JobState.Finished, Result = $"/import/{id}", Title = "Bringing in pupils.csv" });
        (await CountAsync(school)).Should().Be((4, 1, 1, 0));
        (await school.AskAsync(db => db.Pupils.CountAsync(p => p.EvaluatedAt == null))).Should().Be(0);
    }

    [SkippableTheory, EachDatabase]
    public async Task One_broken_off_after_the_file_was_brought_in_is_finished_without_bringing_it_in_again(DatabaseKind kind)
    {
        await using var school = await Importing.StartAsync(kind);
        var id = await AskAsync(school, await school.Service.PersonAsync(Roles.Senco, school.School));
        // What a node leaves that dies right after the import was committed.
        await school.Service.DoAsync(async parts =>
        {
            await parts.GetRequiredService<JobRecords>().BeginAsync(id, CancellationToken.None);
            await parts.GetRequiredService<ImportFile>().RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(Importing.File("pupils.csv"))), new ImportOrder("pupils.csv", school.School.Id, null, id), CancellationToken.None);
        });

        await school.Service.DoJobsAsync();

        (await JobAsync(school, id)).State.Should().Be(JobState.Finished);
        (await CountAsync(school)).Should().Be((4, 1, 1, 0));
        (await school.AskAsync(db => db.Pupils.CountAsync(p => p.EvaluatedAt == null))).Should().Be(0);
    }

    [Fact]
    public async Task Whoever_may_no_longer_bring_data_in_by_then_brings_in_nothing()
    {
        await using var school = await Importing.StartAsync();
        var person = await school.Service.PersonAsync(Roles.Senco, school.School);
        var id = await AskAsync(school, person);
        await school.AskAsync(db => db.Assignments.Where(a => a.UserId == person.Id).ExecuteDeleteAsync());

        await school.Service.DoJobsAsync();

        (await JobAsync(school, id)).Should().BeEquivalentTo(new { State = JobState.Failed, Failure = "You may no longer bring in data for this school, so nothing was taken from the file." });
        (await school.AskAsync(db => db.Pupils.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_is_a_second_import()
    {
        await using var school = await Importing.StartAsync();
        var person = await school.Service.PersonAsync(Roles.Senco, school.School);
        await AskAsync(school, person);
        school.Service.Clock.Advance(TimeSpan.FromSeconds(1));
        var again = await AskAsync(school, person);

        await school.Service.DoJobsAsync();

        (await school.AskAsync(db => db.Imports.SingleAsync(i => i.Id == again))).Should().BeEquivalentTo(new { Applied = 0, Unchanged = 4 });
    }

    [Fact]
    public async Task Each_step_is_told_as_it_comes()
    {
        await using var school = await Importing.StartAsync();
        var told = new Told();

        await school.Service.DoAsync(parts => parts.GetRequiredService<ImportFile>().RunAsync(
            new MemoryStream(Encoding.UTF8.GetBytes(Importing.File("pupils.csv"))), new ImportOrder("pupils.csv", school.School.Id) { Progress = told }, CancellationToken.None));

        told.Words.Should().Equal("0 of 4 rows checked", "1 of 4 rows checked", "2 of 4 rows checked", "3 of 4 rows checked", "0 of 4 rows written", "Writing down what came of it");
    }

    [Fact]
    public void Progress_says_each_step_and_counts_in_words()
    {
        new WorkProgress("Reading the file").Words.Should().Be("Reading the file");
        new WorkProgress("rows checked", 1200, 1500).Words.Should().Be("1,200 of 1,500 rows checked");
    }

    private sealed class Told : IWorkProgress
    {
        internal List<string> Words { get; } = [];

        public void Say(WorkProgress progress) => Words.Add(progress.Words);
    }

    private static async Task<Guid> AskAsync(Importing school, AppUser person)
    {
        await using var scope = school.Service.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ActAs>().RunAsync(person.Id, CancellationToken.None);
        return await scope.ServiceProvider.GetRequiredService<AskForImport>().RunAsync(
            new MemoryStream(Encoding.UTF8.GetBytes(Importing.File("pupils.csv"))), "pupils.csv", school.School.Id, CancellationToken.None);
    }

    private static Task<Job> JobAsync(Importing school, Guid id) => school.AskAsync(db => db.Jobs.AsNoTracking().SingleAsync(j => j.Id == id));

    private static Task<(int Pupils, int Imports, int Audited, int Pieces)> CountAsync(Importing school) => school.AskAsync(async db =>
        (await db.Pupils.CountAsync(), await db.Imports.CountAsync(), await db.AuditEntries.CountAsync(a => a.Action == "file-imported"), await db.JobPieces.CountAsync()));
}
