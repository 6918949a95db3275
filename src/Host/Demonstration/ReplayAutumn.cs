using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Demonstration.Voices;
using SendWorkflows.Host.Plans;
using SendWorkflows.Host.Requests;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Demonstration;

/// <summary>
/// Lives through this autumn day by day: people begin cycles, assess and plan through the same operations as the pages use, and each morning
/// the service does what has fallen due. So every timer, duty, reminder and escalation that the demonstration shows is a real one.
/// </summary>
public sealed class ReplayAutumn(IServiceScopeFactory scopes, MovableClock clock, Tick tick)
{
    private static readonly TimeSpan Morning = new(7, 30, 0);
    private static readonly TimeSpan Afternoon = new(15, 30, 0);
    private readonly Dictionary<Guid, Guid> _cycles = [];
    private VoiceSteps? _voices;

    /// <summary>Takes every step of the pupils' present cycles in order of time, and leaves the clock where the demonstration starts.</summary>
    internal async Task RunAsync(IReadOnlyList<InventedPupil> pupils, Invention invention, CancellationToken cancellation)
    {
        var steps = pupils.SelectMany(LiveStep.Of).OrderBy(s => s.On).ThenBy(s => s.Kind).ToLookup(s => s.On);
        var staff = await StaffAsync(cancellation);
        _voices = new VoiceSteps(invention);
        var last = DateOnly.FromDateTime(DemonstrationClock.Start.UtcDateTime);
        for (var day = steps.Min(s => s.Key); day <= last; day = day.AddDays(1))
        {
            Set(day, Morning);
            await tick.RunAsync(cancellation);
            Set(day, Afternoon);
            foreach (var step in steps[day].Where(_ => day < last))
                await TakeAsync(step, invention, staff, cancellation);
        }

        clock.SetTo(DemonstrationClock.Start);
    }

    // London is an hour ahead in summer; the demonstration's mornings need not be that exact.
    private void Set(DateOnly day, TimeSpan at) => clock.SetTo(new DateTimeOffset(day.ToDateTime(TimeOnly.FromTimeSpan(at)), TimeSpan.Zero));

    private async Task TakeAsync(LiveStep step, Invention invention, IReadOnlyList<AppUser> staff, CancellationToken cancellation)
    {
        await using var work = scopes.CreateAsyncScope();
        var services = work.ServiceProvider;
        services.GetRequiredService<AccessScope>().OpenToSystem();
        if (WhoDoes(step, staff) is { } person)
            services.GetRequiredService<Actor>().Become(person);
        if (step.Kind > LiveStepKind.RecordRequest)
        {
            await _voices!.TakeAsync(step, services, cancellation);
            return;
        }

        if (step.Kind == LiveStepKind.RecordRequest)
        {
            var request = new RequestInput(step.Pupil.Pupil.Id, "parent", $"Parent of {step.Pupil.Pupil.Forename}", step.On, step.On, step.Pupil.Pupil.HomeAuthorityCode, "We would like the authority to look at what help is needed.");
            if ((await services.GetRequiredService<RecordRequest>().RunAsync(request, cancellation)).Problems is { Count: > 0 } problems)
                throw new InvalidOperationException($"Request on {step.On:yyyy-MM-dd}: {string.Join(" ", problems.Select(p => p.Message))}");
            return;
        }

        var words = invention.Plans[step.Pupil.Area ?? "C&L"][0];
        var cycle = _cycles.GetValueOrDefault(step.Pupil.Pupil.Id);
        var outcome = step.Kind switch
        {
            LiveStepKind.Start => await services.GetRequiredService<StartCycle>().RunAsync(step.Pupil.Pupil.Id, step.Pupil.Area, null, cancellation),
            LiveStepKind.Assess => await services.GetRequiredService<RecordAssessment>().RunAsync(cycle, Assessment(words), cancellation),
            LiveStepKind.Plan => await services.GetRequiredService<WritePlan>().RunAsync(cycle, Plan(words, step), cancellation),
            _ => await services.GetRequiredService<RecordParentNotified>().RunAsync(cycle, step.On, "By letter, with the plan", cancellation),
        };
        if (!outcome.Recorded)
            throw new InvalidOperationException($"{step.Kind} on {step.On:yyyy-MM-dd}: {string.Join(" ", outcome.Problems.Select(p => p.Message))}");
        _cycles[step.Pupil.Pupil.Id] = outcome.Cycle!.Id;
        if (step.Kind == LiveStepKind.TellParents)
            await FollowThroughAsync(services, outcome.Cycle, step, staff, cancellation);
    }

    /// <summary>What was planned begins, and the phase leader reads the plan.</summary>
    private static async Task FollowThroughAsync(IServiceProvider services, Cycle cycle, LiveStep step, IReadOnlyList<AppUser> staff, CancellationToken cancellation)
    {
        var pupil = step.Pupil.Pupil;
        var send = services.GetRequiredService<SendEvent>();
        var actor = services.GetRequiredService<Actor>();
        actor.Become(staff.First(p => p.Assignments.Any(a => a.Role == Roles.ClassTeacher && a.ClassId == pupil.ClassId)));
        await SendAsync("INTERVENTIONS_STARTED", new() { ["startedOn"] = $"{step.On:yyyy-MM-dd}", ["underWay"] = "As planned." });
        actor.Become(staff.First(p => p.Assignments.Any(a => a.Role == Roles.PhaseLeader && a.SchoolId == pupil.SchoolId && a.YearFrom <= pupil.YearGroup && pupil.YearGroup <= a.YearTo)));
        await SendAsync("PLAN_CHECKED", new() { ["planVerdict"] = "good", ["feedback"] = "Clear targets; each says how we will know." });

        async Task SendAsync(string happening, Dictionary<string, string> answers)
        {
            if ((await send.RunAsync(cycle.RunId!.Value, happening, answers, cancellation)).Run is null)
                throw new InvalidOperationException($"{happening} on {step.On:yyyy-MM-dd} was refused.");
        }
    }

    private static AssessmentInput Assessment(PlanText words) =>
        new(words.Assessment, "Home sees the same and is glad of a plan.", "I like it when someone shows me first.", words.Assessment.Split('.')[0] + ".");

    private static PlanInput Plan(PlanText words, LiveStep step) => new(
        [.. words.Targets.Select(t => new TargetInput(t.Kind, t.Outcome, t.Baseline, t.Measure))],
        words.Adjustments, words.Interventions, words.ParentsPart, step.Pupil.Day(step.Pupil.Story.Live!.ReviewBy!.Value));

    /// <summary>Whose step it is; <c>null</c> for a parent, who has no account.</summary>
    private static AppUser? WhoDoes(LiveStep step, IReadOnlyList<AppUser> staff)
    {
        var pupil = step.Pupil.Pupil;
        return step.Kind switch
        {
            LiveStepKind.ParentWrites => null,
            LiveStepKind.Start or LiveStepKind.TellParents or LiveStepKind.RecordRequest or LiveStepKind.AskSpecialist =>
                staff.First(p => p.Assignments.Any(a => a.Role == Roles.Senco && a.SchoolId == pupil.SchoolId)),
            _ => staff.First(p => p.Assignments.Any(a => a.Role == Roles.ClassTeacher && a.ClassId == pupil.ClassId)),
        };
    }

    private async Task<IReadOnlyList<AppUser>> StaffAsync(CancellationToken cancellation)
    {
        await using var work = scopes.CreateAsyncScope();
        return await work.ServiceProvider.GetRequiredService<AppDb>().Users.AsNoTracking().Include(u => u.Assignments)
            .OrderBy(u => u.Email).ToListAsync(cancellation);
    }
}
