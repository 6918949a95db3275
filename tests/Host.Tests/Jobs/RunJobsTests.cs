using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Jobs;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Jobs;

public class RunJobsTests
{
    [SkippableTheory, EachDatabase]
    public async Task Jobs_are_done_one_after_another_the_oldest_first(DatabaseKind kind)
    {
        var job = new TestJob();
        await using var service = await TestJob.ServiceAsync(kind, job);
        var person = await service.PersonAsync(Roles.Administrator);
        foreach (var what in new[] { "first", "second", "third" })
        {
            await TestJob.AskAsync(service, person, what);
            service.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        (await service.DoJobsAsync()).Should().Be(3);
        (await service.DoJobsAsync()).Should().Be(0);

        job.Ran.Should().Equal("first", "second", "third");
    }

    [SkippableTheory, EachDatabase]
    public async Task A_file_is_given_back_byte_by_byte_and_is_gone_when_the_job_has_ended(DatabaseKind kind)
    {
        var bytes = new byte[(2 * 1024 * 1024) + 77];
        new Random(7).NextBytes(bytes);
        var read = new MemoryStream();
        RunningService service = null!;
        var job = new TestJob { Does = (run, cancellation) => service.DoAsync(async parts => await parts.GetRequiredService<JobFiles>().Open(run).CopyToAsync(read, cancellation)) };
        await using var running = service = await TestJob.ServiceAsync(kind, job);
        await TestJob.AskAsync(service, await service.PersonAsync(Roles.Administrator), "a file", new MemoryStream(bytes));
        (await TestJob.PiecesAsync(service)).Should().Be(3);

        await service.DoJobsAsync();

        read.ToArray().Should().Equal(bytes);
        (await TestJob.PiecesAsync(service)).Should().Be(0);
    }

    [SkippableFact]
    public async Task A_job_that_one_node_has_in_hand_is_passed_by_by_the_other_which_does_the_next()
    {
        var (begun, mayEnd) = (new TaskCompletionSource(), new TaskCompletionSource());
        var job = new TestJob
        {
            Does = async (run, _) =>
            {
                if (run.Request<string>() != "long")
                    return;
                begun.SetResult();
                await mayEnd.Task;
            },
        };
        await using var service = await TestJob.ServiceAsync(DatabaseKind.Postgres, job);
        var person = await service.PersonAsync(Roles.Administrator);
        await TestJob.AskAsync(service, person, "long");
        service.Clock.Advance(TimeSpan.FromSeconds(1));
        await TestJob.AskAsync(service, person, "short");
        var one = service.DoJobsAsync();
        await begun.Task;

        var other = await ActivatorUtilities.CreateInstance<RunJobs>(service.App.Services).RunWaitingAsync();

        (other, job.Ran).Should().BeEquivalentTo((1, new[] { "long", "short" }));
        mayEnd.SetResult();
        (await one).Should().Be(1);
        job.Ran.Should().HaveCount(2);
    }

    [SkippableTheory, EachDatabase]
    public async Task What_a_dead_node_had_in_hand_is_taken_up_at_once(DatabaseKind kind)
    {
        var job = new TestJob();
        await using var service = await TestJob.ServiceAsync(kind, job);
        var id = await TestJob.AskAsync(service, await service.PersonAsync(Roles.Administrator), "it");
        await DieAsync(service, id);

        await service.DoJobsAsync();

        (await TestJob.FindAsync(service, id)).Should().BeEquivalentTo(new { State = JobState.Finished, Attempts = 2, Result = "/register" });
    }

    [SkippableTheory, EachDatabase]
    public async Task A_job_that_fails_is_tried_three_times_then_given_up_with_its_reason_and_keeps_no_other_back(DatabaseKind kind)
    {
        var job = new TestJob { Does = (run, _) => run.Request<string>() == "poison" ? throw new InvalidOperationException("The cupboard is bare.") : Task.CompletedTask };
        await using var service = await TestJob.ServiceAsync(kind, job);
        var person = await service.PersonAsync(Roles.Administrator);
        var poison = await TestJob.AskAsync(service, person, "poison", new MemoryStream([1]));
        var sound = await TestJob.AskAsync(service, person, "sound");

        await service.DoJobsAsync();
        (await TestJob.FindAsync(service, sound)).State.Should().Be(JobState.Finished);
        (await TestJob.FindAsync(service, poison)).Should().BeEquivalentTo(new { State = JobState.Waiting, Attempts = 1, Failure = "The cupboard is bare." });
        for (var look = 0; look < 5; look++)
        {
            service.Clock.Advance(TimeSpan.FromMinutes(5));
            await service.DoJobsAsync();
        }

        job.Ran.Count(what => what == "poison").Should().Be(3);
        (await TestJob.FindAsync(service, poison)).Should().BeEquivalentTo(new { State = JobState.Failed, Attempts = 3, Failure = "The cupboard is bare." });
        (await TestJob.PiecesAsync(service)).Should().Be(1, "somebody may let it be tried again");
    }

    [SkippableTheory, EachDatabase]
    public async Task A_job_that_no_try_would_help_is_given_up_at_once(DatabaseKind kind)
    {
        var job = new TestJob { Does = (_, _) => throw new JobRefusedException("You may no longer do this.") };
        await using var service = await TestJob.ServiceAsync(kind, job);
        var id = await TestJob.AskAsync(service, await service.PersonAsync(Roles.Administrator), "it");

        await service.DoJobsAsync();

        (await TestJob.FindAsync(service, id)).Should().BeEquivalentTo(new { State = JobState.Failed, Attempts = 1, Failure = "You may no longer do this." });
    }

    [SkippableTheory, EachDatabase]
    public async Task A_node_that_lost_its_claim_and_comes_too_late_changes_nothing_about_a_job_that_has_ended(DatabaseKind kind)
    {
        await using var service = await TestJob.ServiceAsync(kind, new TestJob());
        var id = await TestJob.AskAsync(service, await service.PersonAsync(Roles.Administrator), "it");
        await service.DoJobsAsync();
        var ended = await TestJob.FindAsync(service, id);

        await service.DoAsync(parts => parts.GetRequiredService<JobRecords>().FailAsync(id, new InvalidOperationException("Late."), CancellationToken.None));
        await service.DoAsync(parts => parts.GetRequiredService<JobRecords>().FinishAsync(id, new JobResult("/late"), CancellationToken.None));
        await service.DoAsync(parts => parts.GetRequiredService<JobRecords>().GiveBackAsync(id));

        (await TestJob.FindAsync(service, id)).Should().BeEquivalentTo(ended);
    }

    [SkippableTheory, EachDatabase]
    public async Task A_job_of_which_nodes_die_is_given_up_and_says_so(DatabaseKind kind)
    {
        var job = new TestJob();
        await using var service = await TestJob.ServiceAsync(kind, job);
        var person = await service.PersonAsync(Roles.Administrator);
        var id = await TestJob.AskAsync(service, person, "deadly");
        var next = await TestJob.AskAsync(service, person, "next");
        for (var node = 0; node < 3; node++)
            await DieAsync(service, id);

        await service.DoJobsAsync();

        job.Ran.Should().Equal("next");
        (await TestJob.FindAsync(service, id)).Failure.Should().Be("The service stopped 3 times while it was doing this.");
        (await TestJob.FindAsync(service, next)).State.Should().Be(JobState.Finished);
    }

    [SkippableTheory, EachDatabase]
    public async Task A_node_that_stops_in_good_order_gives_the_job_back_without_counting_an_attempt(DatabaseKind kind)
    {
        using var stopping = new CancellationTokenSource();
        var job = new TestJob
        {
            Does = async (_, cancellation) =>
            {
                await stopping.CancelAsync();
                cancellation.ThrowIfCancellationRequested();
            },
        };
        await using var service = await TestJob.ServiceAsync(kind, job);
        var id = await TestJob.AskAsync(service, await service.PersonAsync(Roles.Administrator), "it");

        await service.App.Services.GetRequiredService<RunJobs>().Invoking(jobs => jobs.RunWaitingAsync(stopping.Token)).Should().ThrowAsync<OperationCanceledException>();

        (await TestJob.FindAsync(service, id)).Should().BeEquivalentTo(new { State = JobState.Waiting, Attempts = 0, RetryAt = (DateTime?)null });
    }

    [SkippableTheory, EachDatabase]
    public async Task A_node_whose_clock_disagrees_does_no_job_until_it_agrees(DatabaseKind kind)
    {
        var job = new TestJob();
        await using var service = await TestJob.ServiceAsync(kind, job);
        await TestJob.AskAsync(service, await service.PersonAsync(Roles.Administrator), "it");

        service.DatabaseClock.Behind = TimeSpan.FromSeconds(47);
        (await service.DoJobsAsync()).Should().Be(0);
        service.DatabaseClock.Behind = TimeSpan.Zero;

        (await service.DoJobsAsync()).Should().Be(1);
    }

    [SkippableTheory, EachDatabase]
    public async Task Records_of_ended_work_and_the_file_of_what_was_given_up_go_after_their_days(DatabaseKind kind)
    {
        var job = new TestJob { Does = (run, _) => run.Request<string>() == "poison" ? throw new JobRefusedException("No.") : Task.CompletedTask };
        await using var service = await TestJob.ServiceAsync(kind, job, new() { ["Jobs:KeptDays"] = "20" });
        var person = await service.PersonAsync(Roles.Administrator);
        await TestJob.AskAsync(service, person, "sound");
        var poison = await TestJob.AskAsync(service, person, "poison", new MemoryStream([1]));
        await service.DoJobsAsync();

        await NightAfterAsync(service, days: 6);
        (await TestJob.PiecesAsync(service)).Should().Be(1);
        await NightAfterAsync(service, days: 2);
        (await TestJob.PiecesAsync(service)).Should().Be(0);
        (await TestJob.FindAsync(service, poison)).State.Should().Be(JobState.Failed);
        await NightAfterAsync(service, days: 13);

        (await service.DoAsync(parts => parts.GetRequiredService<AppDb>().Jobs.CountAsync())).Should().Be(0);
    }

    [SkippableFact]
    public async Task On_PostgreSQL_the_database_itself_shows_a_job_and_its_file_to_whoever_asked_alone()
    {
        await using var service = await TestJob.ServiceAsync(DatabaseKind.Postgres, new TestJob());
        var (asked, other) = (await service.PersonAsync(Roles.Administrator), await service.PersonAsync(Roles.Administrator));
        await TestJob.AskAsync(service, asked, "it", new MemoryStream([1]));

        (await SeenByAsync(service, asked)).Should().Be((1, 1));
        (await SeenByAsync(service, other)).Should().Be((0, 0));
    }

    /// <summary>As a node leaves a job that dies in the middle of it.</summary>
    private static Task DieAsync(RunningService service, Guid id) => service.DoAsync(parts => parts.GetRequiredService<JobRecords>().BeginAsync(id, CancellationToken.None));

    private static async Task NightAfterAsync(RunningService service, int days)
    {
        service.Clock.Advance(TimeSpan.FromDays(days));
        await service.App.Services.GetRequiredService<Tick>().RunNightlyAsync();
    }

    private static async Task<(int Jobs, int Pieces)> SeenByAsync(RunningService service, AppUser person)
    {
        await using var scope = service.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ActAs>().RunAsync(person.Id, CancellationToken.None);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        return (await db.Jobs.IgnoreQueryFilters().CountAsync(), await db.JobPieces.CountAsync());
    }
}
