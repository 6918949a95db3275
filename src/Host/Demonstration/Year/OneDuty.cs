using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Duties;
using SendWorkflows.Host.Plans;
using SendWorkflows.Host.Reviews;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Demonstration.Year;

/// <summary>Does one duty as the person it is for, whose services are given, through the operation that the page for it calls.</summary>
internal sealed class OneDuty(IServiceProvider services, WorkHabits habits, DateOnly today)
{
    private static readonly Lazy<Invention> Words = new(Invention.Read);

    private AppDb Db => services.GetRequiredService<AppDb>();

    /// <summary>Whether it could be done.</summary>
    internal async Task<bool> DoAsync(Duty duty, CancellationToken cancellation)
    {
        // Doing one thing may have done another: an assessment brings the views with it.
        if (!await Db.Duties.AnyAsync(d => d.Id == duty.Id && d.ClosedAt == null, cancellation))
            return false;
        if (duty.RunId is not { } runId)
            return await services.GetRequiredService<EndDuty>().RunAsync(duty.Id, "not-needed", "Looked at again: nothing new is known.", cancellation) is { Count: 0 };
        if (await Db.Cycles.AsNoTracking().SingleOrDefaultAsync(c => c.RunId == runId, cancellation) is { } cycle && await OfCycleAsync(duty, cycle, cancellation) is { } outcome)
            return outcome.Recorded;
        var workflow = await Db.WorkflowRuns.Where(r => r.Id == runId).Select(r => r.Workflow).SingleAsync(cancellation);
        if (habits.Duties.FirstOrDefault(each => each.Workflow == workflow && each.Duty == duty.Name) is not { } way)
            return false;
        var answers = way.Answers.ToDictionary(each => each.Key, each => each.Value == "today" ? $"{today:yyyy-MM-dd}" : each.Value, StringComparer.Ordinal);
        return (await services.GetRequiredService<SendEvent>().RunAsync(runId, way.Event, answers, cancellation)).Run is not null;
    }

    private async Task<CycleOutcome?> OfCycleAsync(Duty duty, Cycle cycle, CancellationToken cancellation)
    {
        var words = Words.Value.Plans[cycle.Area ?? "C&L"][0];
        return duty.Name switch
        {
            "assess" => await services.GetRequiredService<RecordAssessment>().RunAsync(cycle.Id, new AssessmentInput(words.Assessment, "Home sees the same.", "I like it when someone shows me first.", words.Assessment.Split('.')[0] + "."), cancellation),
            "plan" => await services.GetRequiredService<WritePlan>().RunAsync(cycle.Id, await PlanAsync(cycle, words, cancellation), cancellation),
            "notifyParents" => await services.GetRequiredService<RecordParentNotified>().RunAsync(cycle.Id, today, "By letter, with the plan", cancellation),
            "parentViews" => await services.GetRequiredService<RecordViews>().RunAsync(cycle.Id, "Home sees the same.", null, cancellation),
            "pupilViews" => await services.GetRequiredService<RecordViews>().RunAsync(cycle.Id, null, "I like it when someone shows me first.", cancellation),
            "review" => await services.GetRequiredService<HoldReview>().RunAsync(cycle.Id, await ReviewAsync(cycle, cancellation), cancellation),
            _ => null,
        };
    }

    private async Task<PlanInput> PlanAsync(Cycle cycle, PlanText words, CancellationToken cancellation)
    {
        var schoolId = await Db.Pupils.Where(p => p.Id == cycle.PupilId).Select(p => p.SchoolId).SingleAsync(cancellation);
        var calendar = await services.GetRequiredService<SchoolCalendars>().OfAsync(schoolId, cancellation);
        var wanted = today.AddDays(7 * habits.WeeksToReview);
        return new PlanInput(
            [.. words.Targets.Select(t => new TargetInput(t.Kind, t.Outcome, t.Baseline, t.Measure))],
            words.Adjustments, words.Interventions, words.ParentsPart, calendar?.SchoolDayOnOrBefore(wanted) ?? wanted);
    }

    private async Task<ReviewInput> ReviewAsync(Cycle cycle, CancellationToken cancellation)
    {
        var dice = WorkHabits.DiceFor(cycle.PupilId, "review", today);
        var progress = dice.Weighted(habits.Progress);
        var targets = await Db.Plans.Where(p => p.CycleId == cycle.Id).SelectMany(p => p.Targets).Select(t => t.Id).ToListAsync(cancellation);
        return new ReviewInput(
            today, targets.ToDictionary(id => id, _ => progress), progress, "Delivered as planned; the pupil asks for help sooner.", "We see it at home too.",
            "I can do more by myself.", dice.Weighted(habits.NextSteps));
    }
}
