using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Evaluations;
using SendWorkflows.Host.Interventions;
using SendWorkflows.Host.Operations;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Suggestions;
using SendWorkflows.Host.Tests.Suggestions;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Evaluations;

/// <summary>A night asks about those whose answers may have changed, and about nobody else.</summary>
public class NightTests
{
    private static readonly DateOnly Monday = new(2026, 11, 16);

    [SkippableTheory, EachDatabase]
    public async Task Pupils_asked_about_only_when_their_day_comes_have_the_answers_of_those_asked_about_every_night(DatabaseKind kind)
    {
        const int nights = 40;
        await using var service = await RunningService.StartAsync(kind);
        var setting = await DecidingSetting.MakeAsync(service);
        var twins = new List<(Pupil Seldom, Pupil EveryNight)>();
        foreach (var tell in Lives(setting))
        {
            var (one, other) = (await service.PupilAsync(setting.School, setting.Class), await service.PupilAsync(setting.School, setting.Class));
            await tell(one.Id);
            await tell(other.Id);
            twins.Add((one, other));
        }

        var asked = 0;
        for (var night = 0; night < nights; night++)
        {
            service.Clock.Advance(TimeSpan.FromDays(1));
            await Evaluate(service).RunAsync([.. twins.Select(pair => pair.EveryNight.Id)]);
            asked += (await Evaluate(service).DueAsync()).Pupils;
            var said = await setting.AskAsync(db => db.Evaluations.AsNoTracking().ToDictionaryAsync(e => e.PupilId, e => e.Outcomes));
            var suggested = (await setting.AskAsync(db => db.Suggestions.AsNoTracking().Where(s => s.State == SuggestionState.Open).ToListAsync())).ToLookup(s => s.PupilId, s => s.RuleId);
            foreach (var (seldom, everyNight) in twins)
            {
                said[seldom.Id].Should().Be(said[everyNight.Id], "of twin {0} on {1}", twins.IndexOf((seldom, everyNight)), service.Now());
                suggested[seldom.Id].Should().BeEquivalentTo(suggested[everyNight.Id]);
            }
        }

        asked.Should().BeLessThan(nights * twins.Count / 3);
    }

    [SkippableTheory, EachDatabase]
    public async Task Nobody_is_asked_about_on_a_night_when_nothing_can_have_changed(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await DecidingSetting.MakeAsync(service);
        await setting.KnowAsync("AttendancePercent", "88.5");
        (await Evaluate(service).DueAsync()).Pupils.Should().Be(1);

        service.Clock.Advance(TimeSpan.FromDays(1));

        (await Evaluate(service).DueAsync()).Pupils.Should().Be(0);
    }

    [SkippableTheory, EachDatabase]
    public async Task A_night_that_did_not_come_about_is_told_to_whoever_runs_the_service(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await DecidingSetting.MakeAsync(service);
        await setting.KnowAsync("ParentMeetings", """[{"HeldOn":"2026-11-09"}]""");
        await Evaluate(service).DueAsync();
        var due = service.App.Services.GetRequiredService<ReadDueWork>();

        service.Clock.Advance(TimeSpan.FromDays(7));
        (await due.RunAsync()).PupilsToEvaluate.Should().Be(0, "the night of its day may still be to come");
        service.Clock.Advance(TimeSpan.FromDays(1));

        var waiting = await due.RunAsync();
        (waiting.PupilsToEvaluate, waiting.OldestChangeAt).Should().Be((1, new DateTime(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc)));
        await Evaluate(service).DueAsync();
        (await due.RunAsync()).PupilsToEvaluate.Should().Be(0);
    }

    [SkippableTheory, EachDatabase]
    public async Task A_suggestion_put_off_comes_back_on_its_night(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await DecidingSetting.MakeAsync(service);
        var suggestion = await setting.SuggestedAsync("LowAttendance", ("AttendancePercent", "88.5"));
        await service.DoAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var held = await db.Suggestions.SingleAsync(s => s.Id == suggestion.Id);
            (held.State, held.DeferredUntil) = (SuggestionState.Deferred, Monday.AddDays(9));
            (await db.Pupils.SingleAsync(p => p.Id == setting.Pupil.Id)).ChangedAt = service.Now().AddSeconds(1);
            await db.SaveChangesAsync();
        });

        for (var day = Monday.AddDays(1); day < Monday.AddDays(9); day = day.AddDays(1))
        {
            service.Clock.Advance(TimeSpan.FromDays(1));
            await Evaluate(service).DueAsync();
            (await setting.SuggestionAsync("LowAttendance")).State.Should().Be(SuggestionState.Deferred);
        }

        service.Clock.Advance(TimeSpan.FromDays(1));
        await Evaluate(service).DueAsync();
        (await setting.SuggestionAsync("LowAttendance")).State.Should().Be(SuggestionState.Open);
    }

    [SkippableTheory, EachDatabase]
    public async Task Other_term_dates_have_everybody_at_the_school_asked_about(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await DecidingSetting.MakeAsync(service);
        await Evaluate(service).DueAsync();
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        await service.DoAsync(services => services.GetRequiredService<SetTermDates>().RunAsync(
            setting.School.Id, setting.School.Name, new SourceText("dates.json", TermDates.OrdinaryYear.Replace("2026-12-18", "2026-12-17", StringComparison.Ordinal)), CancellationToken.None));

        (await Evaluate(service).DueAsync()).Pupils.Should().Be(1);
        (await Evaluate(service).DueAsync()).Pupils.Should().Be(0);
    }

    private static EvaluatePupils Evaluate(RunningService service) => service.App.Services.GetRequiredService<EvaluatePupils>();

    /// <summary>What is told of a pupil, one kind of life each.</summary>
    private static IEnumerable<Func<Guid, Task>> Lives(DecidingSetting setting)
    {
        var service = setting.Service;
        Task Tell(Guid pupil, string name, string value, DateOnly? on = null) =>
            service.AddAsync(new PupilFact { PupilId = pupil, Name = name, Value = value, On = on ?? Monday, Source = "a test", RecordedAt = service.Now() });
        yield return pupil => Tell(pupil, "AttendancePercent", "88.5");
        yield return pupil => Tell(pupil, "AttendancePercent", "88.5", on: Monday.AddDays(12));
        yield return async pupil =>
        {
            await Tell(pupil, "SenProvision", "\"K\"");
            await Tell(pupil, "Cycles", """[{"StartedOn":"2026-09-07","Reviewed":true,"ReviewedOn":"2026-09-10","Ended":true,"Progress":"limited","ParentViews":true,"PupilViews":true}]""");
        };
        yield return async pupil =>
        {
            await Tell(pupil, "SenProvision", "\"E\"");
            await Tell(pupil, "PlanLastReviewedOn", "\"2026-01-28\"");
            await Tell(pupil, "SenSupportStartedOn", "\"2026-09-07\"");
        };
        yield return pupil => Tell(pupil, "ParentMeetings", """[{"HeldOn":"2026-09-20"}]""");
        yield return pupil => service.AddAsync(new Placement { Id = Guid.CreateVersion7(), PupilId = pupil, Ladder = "five-stage", Layer = "stage-4", From = Monday.AddDays(-60), To = Monday.AddDays(20) });
        yield return async pupil =>
        {
            await Tell(pupil, "SenProvision", "\"K\"");
            await service.AddAsync(new Cycle { Id = Guid.CreateVersion7(), PupilId = pupil, Number = 1, StartedOn = Monday.AddDays(-40), PlannedOn = Monday.AddDays(5), ReviewBy = Monday.AddDays(15) });
        };
        yield return async pupil =>
        {
            var group = await service.AddAsync(new Intervention
            {
                Id = Guid.CreateVersion7(),
                SchoolId = setting.School.Id,
                Name = "Talk",
                Wave = "targeted",
                StaffKind = "teacher",
                Days = Weekdays.Monday,
                SessionMinutes = 20,
                From = Monday,
                Until = Monday.AddDays(25),
            });
            await service.AddAsync(new GroupMember { Id = Guid.CreateVersion7(), InterventionId = group.Id, PupilId = pupil, From = Monday.AddDays(3) });
        };
    }
}
