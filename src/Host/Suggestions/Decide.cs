using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Duties;
using SendWorkflows.Host.Reviews;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Suggestions;

/// <summary>Records a person's answer to a suggestion: accept, set aside or defer. Nothing else answers one.</summary>
public sealed class Decide(AppDb db, DecisionRecord decisions, PoliciesInForce policies, SupportChange support, CloseDuty duties, TimeProvider time)
{
    /// <summary>Checks the answer, carries it out and saves everything together.</summary>
    public async Task<DecisionOutcome> RunAsync(Answer answer, CancellationToken cancellation)
    {
        var suggestion = await db.Suggestions.Include(s => s.Pupil).SingleOrDefaultAsync(s => s.Id == answer.SuggestionId, cancellation);
        if (suggestion is null)
            return DecisionOutcome.Refused(DecisionResult.NotFound);
        if (!decisions.IsAllowed(suggestion.Pupil.SchoolId))
            return DecisionOutcome.Refused(DecisionResult.NotAllowed);
        if (suggestion.State != SuggestionState.Open)
            return await TooLateAsync(suggestion.Id, cancellation);
        if (suggestion.Revision != answer.Revision)
            return DecisionOutcome.Refused(DecisionResult.EvidenceChanged);
        if (Check(answer) is { Count: > 0 } problems)
            return DecisionOutcome.Mend(problems);

        var policy = await policies.ForSchoolAsync(suggestion.Pupil.SchoolId, cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        try
        {
            var decision = await CarryOutAsync(suggestion, answer, policy?.Ladder, cancellation);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return DecisionOutcome.Recorded(decision);
        }
        catch (DbUpdateConcurrencyException)
        {
            await transaction.RollbackAsync(cancellation);
            db.ChangeTracker.Clear();
            return await TooLateAsync(answer.SuggestionId, cancellation);
        }
    }

    private List<InputProblem> Check(Answer answer)
    {
        if (answer.Kind is null || !DecisionKinds.Answers.Contains(answer.Kind))
            return [new InputProblem(nameof(Answer.Kind), "Choose whether to accept it, set it aside or defer it.")];
        var problems = DecisionRecord.Check(answer.Kind, answer.Reason, answer.Note);
        var today = time.Today();
        if (answer.Kind == DecisionKinds.Defer && (answer.Until is not { } until || until <= today))
            problems.Add(new InputProblem(nameof(Answer.Until), "Give the day to look again; it must be after today."));
        if (answer.Kind == DecisionKinds.Accept && answer.DoBy < today)
            problems.Add(new InputProblem(nameof(Answer.DoBy), "The day to do it by must be today or later."));
        return problems;
    }

    private async Task<Decision> CarryOutAsync(Suggestion suggestion, Answer answer, Ladder? ladder, CancellationToken cancellation)
    {
        var followed = new List<string>();
        var id = Guid.CreateVersion7();
        switch (answer.Kind)
        {
            case DecisionKinds.Accept:
                suggestion.State = SuggestionState.Accepted;
                followed = await FollowAsync(suggestion, answer, ladder, id, cancellation);
                if (SuggestionMeaning.ChangesSupport(suggestion.Event))
                    await duties.StageAsync(suggestion.PupilId, HoldReview.DecideDuty, "decided", cancellation);
                break;
            case DecisionKinds.SetAside:
                suggestion.State = SuggestionState.SetAside;
                followed.Add("Set aside. It returns only if something that matters changes.");
                break;
            default:
                suggestion.State = SuggestionState.Deferred;
                suggestion.DeferredUntil = answer.Until;
                followed.Add($"It comes back on {Words.Date(answer.Until)}.");
                break;
        }

        suggestion.LeftMet = false;
        suggestion.Revision++;
        return decisions.Add(id, suggestion.Pupil, answer.Kind!, answer.Reason!, answer.Note, string.Join(' ', followed), suggestion, suggestion.RuleSetVersionId,
            answer.Kind == DecisionKinds.Defer ? answer.Until : null);
    }

    private async Task<List<string>> FollowAsync(Suggestion suggestion, Answer answer, Ladder? ladder, Guid decisionId, CancellationToken cancellation)
    {
        var pupil = suggestion.Pupil;
        var area = suggestion.Area.Length > 0 ? suggestion.Area : null;
        if (ladder?[suggestion.Target] is { } layer)
            return await support.MoveAsync(pupil, ladder, layer, area, time.Today(), decisionId, cancellation);
        if (suggestion.Event == SuggestionMeaning.EndSupport && ladder is not null)
            return await support.EndSupportAsync(pupil, ladder, time.Today(), decisionId, cancellation);
        if (suggestion.Event == SuggestionMeaning.StartSupport && ladder is not null && PlacementMove.FirstOnRegister(ladder) is { } first)
            return await support.MoveAsync(pupil, ladder, first, area, time.Today(), decisionId, cancellation);
        if (suggestion.Event == SuggestionMeaning.StartCycle)
            return await support.CycleAsync(pupil, area, mustTellParents: false, decisionId, cancellation);
        var because = answer.DoBy is null ? "No day was given when the suggestion was accepted." : "The day chosen when the suggestion was accepted.";
        return [await support.DutyAsync(pupil, suggestion.Event, answer.DoBy, because, suggestion.Minutes, cancellation)];
    }

    private async Task<DecisionOutcome> TooLateAsync(Guid suggestionId, CancellationToken cancellation)
    {
        var earlier = await db.Decisions.AsNoTracking().Where(d => d.SuggestionId == suggestionId).OrderByDescending(d => d.At).FirstOrDefaultAsync(cancellation);
        return DecisionOutcome.Refused(earlier is null ? DecisionResult.EvidenceChanged : DecisionResult.DecidedBefore, earlier);
    }
}
