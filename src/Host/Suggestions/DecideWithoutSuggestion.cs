using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Duties;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Reviews;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Suggestions;

/// <summary>Records what a person decides without waiting for a suggestion: from any layer, at any time, with a reason.</summary>
public sealed class DecideWithoutSuggestion(AppDb db, DecisionRecord decisions, PoliciesInForce policies, SupportChange support, CloseDuty duties, TimeProvider time)
{
    private const int MinutesToPrepare = 60;

    /// <summary>Checks the decision, carries it out and saves everything together.</summary>
    public async Task<DecisionOutcome> RunAsync(SupportInput input, CancellationToken cancellation)
    {
        var pupil = await db.Pupils.SingleOrDefaultAsync(p => p.Id == input.PupilId, cancellation);
        if (pupil is null)
            return DecisionOutcome.Refused(DecisionResult.NotFound);
        if (!decisions.IsAllowed(pupil.SchoolId))
            return DecisionOutcome.Refused(DecisionResult.NotAllowed);
        var policy = await policies.ForSchoolAsync(pupil.SchoolId, cancellation);
        var problems = DecisionRecord.Check(input.Kind, input.Reason, input.Note);
        problems.AddRange(Check(input, policy?.Ladder));
        if (problems.Count > 0)
            return DecisionOutcome.Mend(problems);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var id = Guid.CreateVersion7();
        var followed = await CarryOutAsync(pupil, input, policy?.Ladder, id, cancellation);
        var decision = decisions.Add(id, pupil, input.Kind, input.Reason!, input.Note, string.Join(' ', followed), null, policy?.Version?.Id);
        await duties.StageAsync(pupil.Id, HoldReview.DecideDuty, "decided", cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return DecisionOutcome.Recorded(decision);
    }

    private static IEnumerable<InputProblem> Check(SupportInput input, Ladder? ladder)
    {
        if (input.Kind == DecisionKinds.ConsiderRequest)
            yield break;
        if (ladder is null)
        {
            yield return new InputProblem("", "No rule set is in force for this school, so there are no layers to move between. The policy page says what is wrong.");
            yield break;
        }

        if (input.Kind == DecisionKinds.Move && ladder[input.Layer ?? ""] is null)
            yield return new InputProblem(nameof(SupportInput.Layer), "Choose where the pupil's support is to be.");
        if (input.Kind != DecisionKinds.EndSupport && ladder.IsPerAreaOfNeed && string.IsNullOrEmpty(input.Area))
            yield return new InputProblem(nameof(SupportInput.Area), "Choose the area of need.");
        if (input.Kind == DecisionKinds.StartSupport && PlacementMove.FirstOnRegister(ladder) is null)
            yield return new InputProblem("", "The ladder in force does not say where SEN support begins. Move the pupil to a layer instead.");
    }

    private async Task<List<string>> CarryOutAsync(Pupil pupil, SupportInput input, Ladder? ladder, Guid id, CancellationToken cancellation)
    {
        var from = input.From ?? time.Today();
        return input.Kind switch
        {
            DecisionKinds.Move => await support.MoveAsync(pupil, ladder!, ladder![input.Layer!]!, input.Area, from, id, cancellation),
            DecisionKinds.StartSupport => await support.MoveAsync(pupil, ladder!, PlacementMove.FirstOnRegister(ladder!)!, input.Area, from, id, cancellation),
            DecisionKinds.EndSupport => await support.EndSupportAsync(pupil, ladder!, from, id, cancellation),
            _ => [await support.DutyAsync(pupil, SuggestionMeaning.ConsiderRequest, null, "Decided without waiting for a suggestion.", MinutesToPrepare, cancellation)],
        };
    }
}
