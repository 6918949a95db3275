using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Tests.Cycles;
using SendWorkflows.Host.Timers;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Timers;

public class DueTimersTests
{
    // The assessment is due on 30 November, ten school days after the sixteenth: the reminder comes two school days before.
    private static readonly DateTimeOffset ReminderDue = new(2026, 11, 26, 7, 30, 0, TimeSpan.Zero);

    [SkippableTheory, EachDatabase]
    public async Task A_timer_that_fails_stays_due_counted_and_explained_and_the_others_fire(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await CycleSetting.MakeAsync(service);
        var poisoned = await setting.StartAsync();
        var sound = await setting.StartAsync((await service.PupilAsync(setting.School, setting.Class, "Ben", "Sample")).Id);
        await setting.BreakAsync(poisoned.RunId!.Value);

        service.Clock.MoveTo(ReminderDue);
        var outcome = await FireAsync(service);

        outcome.Should().Be(new TimersFired(Fired: 1, Failed: 1));
        var waiting = await setting.AskAsync(db => db.Timers.SingleAsync(t => t.RunId == poisoned.RunId && t.Name == "assessReminder"));
        waiting.Should().BeEquivalentTo(new { Attempts = 1, RetryAt = ReminderDue.UtcDateTime.AddMinutes(1) });
        waiting.LastError.Should().NotBeNullOrEmpty();
        (await setting.AskAsync(db => db.Notifications.SingleAsync())).RunId.Should().Be(sound.RunId!.Value);
    }

    [SkippableTheory, EachDatabase]
    public async Task A_failing_timer_is_tried_again_after_a_longer_wait_each_time(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await CycleSetting.MakeAsync(service);
        await setting.BreakAsync((await setting.StartAsync()).RunId!.Value);
        service.Clock.MoveTo(ReminderDue);
        await FireAsync(service);

        (await FireAsync(service)).Failed.Should().Be(0, "it is not tried again before its time");
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        (await FireAsync(service)).Failed.Should().Be(1);

        var waiting = await setting.AskAsync(db => db.Timers.SingleAsync(t => t.Name == "assessReminder"));
        waiting.RetryAt.Should().Be(service.Now().AddMinutes(2));
    }

    [SkippableTheory, EachDatabase]
    public async Task Firing_from_several_places_at_once_fires_each_timer_once(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await CycleSetting.MakeAsync(service);
        for (var i = 0; i < 12; i++)
            await setting.StartAsync((await service.PupilAsync(setting.School, setting.Class, $"Pupil {i}")).Id);

        service.Clock.MoveTo(ReminderDue);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => FireAsync(service)));

        outcomes.Sum(o => o.Fired).Should().Be(12);
        outcomes.Sum(o => o.Failed).Should().Be(0);
        (await setting.AskAsync(db => db.Notifications.CountAsync())).Should().Be(12);
    }

    [Fact]
    public async Task Five_hundred_due_timers_fire_at_one_look()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await CycleSetting.MakeAsync(service);
        await setting.StartAsync();
        await ManyRuns.CopyAsync(setting, 499);

        service.Clock.MoveTo(ReminderDue);

        (await FireAsync(service)).Should().Be(new TimersFired(Fired: 500, Failed: 0));
    }

    [SkippableTheory, EachDatabase]
    public async Task Where_a_person_and_a_timer_meet_both_are_recorded_in_some_order_and_nothing_is_lost_or_doubled(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await CycleSetting.MakeAsync(service);
        var cycles = new List<Guid>();
        for (var i = 0; i < 12; i++)
            cycles.Add((await setting.StartAsync((await service.PupilAsync(setting.School, setting.Class, $"Pupil {i}")).Id)).Id);
        service.Clock.MoveTo(ReminderDue);

        var fired = FireAsync(service);
        var people = cycles.Select(cycle => service.DoAsync(services =>
        {
            services.GetRequiredService<Actor>().Become(setting.Teacher);
            return services.GetRequiredService<RecordAssessment>().RunAsync(cycle, new AssessmentInput("Reads twenty words.", "", "", "Reading."));
        })).ToList();
        await Task.WhenAll(people);

        (await fired).Failed.Should().Be(0);
        people.Should().OnlyContain(person => person.Result.Recorded);
        var steps = await setting.AskAsync(db => db.RunSteps.GroupBy(s => s.RunId).Select(g => new { Assessed = g.Count(s => s.Event == "ASSESSED"), Reminded = g.Count(s => s.Event == "assessReminder") }).ToListAsync());
        steps.Should().HaveCount(12).And.OnlyContain(run => run.Assessed == 1 && run.Reminded <= 1);
        (await setting.AskAsync(db => db.WorkflowRuns.CountAsync(r => r.Steps != r.Revision))).Should().Be(0);
        (await setting.AskAsync(db => db.Notifications.CountAsync(n => n.Kind == "reminder"))).Should().Be(steps.Sum(run => run.Reminded));
        (await setting.AskAsync(db => db.Timers.CountAsync(t => t.Name == "assessReminder"))).Should().Be(0);
    }

    [SkippableTheory, EachDatabase]
    public async Task A_due_row_that_its_run_knows_nothing_of_is_taken_away_and_nothing_follows(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await CycleSetting.MakeAsync(service);
        var run = (await setting.StartAsync()).RunId!.Value;
        await setting.AskAsync(db =>
        {
            var pupil = db.WorkflowRuns.Single(r => r.Id == run).PupilId;
            db.Add(new Host.Timers.Timer { Id = Guid.CreateVersion7(), PupilId = pupil, RunId = run, TimerId = "nobody.knows", Name = "nobody", DueAt = service.Now().AddDays(-1) });
            return db.SaveChangesAsync();
        });
        var others = await setting.AskAsync(db => db.Timers.CountAsync()) - 1;

        await FireAsync(service);
        await FireAsync(service);

        (await setting.AskAsync(db => db.Timers.CountAsync())).Should().Be(others);
        (await setting.AskAsync(db => db.Timers.AnyAsync(t => t.Name == "nobody"))).Should().BeFalse();
        (await setting.AskAsync(db => db.Notifications.CountAsync())).Should().Be(0);
    }

    private static Task<TimersFired> FireAsync(RunningService service) => service.App.Services.GetRequiredService<DueTimers>().FireAsync();
}
