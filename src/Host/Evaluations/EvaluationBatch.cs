using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.Evaluations;

/// <summary>Evaluates some pupils of one school and saves their answers and suggestions in one transaction.</summary>
internal sealed class EvaluationBatch(AppDb db, FactsOfPupils facts, TimeProvider time)
{
    internal async Task<EvaluationSummary> RunAsync(
        IReadOnlyList<Guid> pupilIds, DateOnly asOf, SchoolCalendar? calendar, PolicyInForce school, IReadOnlyDictionary<string, PolicyInForce> homes, CancellationToken cancellation)
    {
        var began = time.GetUtcNow().UtcDateTime;
        var pupils = await db.Pupils.Where(p => pupilIds.Contains(p.Id)).ToListAsync(cancellation);
        var evaluations = await db.Evaluations.Where(e => pupilIds.Contains(e.PupilId)).ToDictionaryAsync(e => e.PupilId, cancellation);
        var suggestions = (await db.Suggestions.Where(s => pupilIds.Contains(s.PupilId)).ToListAsync(cancellation)).ToLookup(s => s.PupilId);
        var lately = began.AddDays(-FactsToFindOut.DaysOfRest);
        var asked = (await db.Duties.Where(d => pupilIds.Contains(d.PupilId) && d.RunId == null && (d.ClosedAt == null || d.ClosedAt > lately)).ToListAsync(cancellation))
            .Where(d => AskedFacts.FactOf(d.Name, d.RunId) is not null).ToLookup(d => d.PupilId);
        var stored = await facts.StoredAsync(pupilIds, asOf, cancellation);
        var values = homes.Values.Prepend(school).DistinctBy(policy => policy.RuleSet).ToDictionary(policy => policy.RuleSet, policy => new StoredValues(policy.Policy!.Facts));
        var reconcile = new ReconcileSuggestions(db, asOf);
        // The policy's answers are a pure function of what is stored: the only part that takes long, and each pupil's is its own.
        var answered = pupils.AsParallel().AsOrdered().WithCancellation(cancellation).Select(pupil => (Pupil: pupil, Answers: AnswersForPupil.Of(
            policy => stored.GetValueOrDefault(pupil.Id)?.Read(values[policy.RuleSet], asOf, school.Ladder) ?? [], asOf, calendar, school, homes.GetValueOrDefault(pupil.HomeAuthorityCode ?? "")))).ToList();
        foreach (var (pupil, answers) in answered)
        {
            var evaluation = evaluations.GetValueOrDefault(pupil.Id);
            var mayDiffer = evaluation is null || pupil.EvaluatedAt is null || pupil.ChangedAt >= pupil.EvaluatedAt || evaluation.AsOf != asOf;
            reconcile.Apply(pupil.Id, answers.Where(a => a.Rule.Event is not null), suggestions[pupil.Id], mayDiffer);
            db.Duties.AddRange(FactsToFindOut.Reconcile(pupil, FactsToFindOut.Of(answers), asked[pupil.Id], began));
            Keep(pupil, evaluation, answers, school);
        }

        await SaveAsync(pupilIds, asOf, began, cancellation);
        return new EvaluationSummary(
            pupils.Count, reconcile.Counts.GetValueOrDefault(SuggestionChange.Open), reconcile.Counts.GetValueOrDefault(SuggestionChange.Withdraw),
            reconcile.Counts.GetValueOrDefault(SuggestionChange.Doubt));
    }

    /// <summary>
    /// Saves what differs row by row, and that everybody was asked in two statements: on most nights nobody's answers differ, and hundreds of rows that say
    /// only that would be most of the night's work.
    /// </summary>
    private async Task SaveAsync(IReadOnlyList<Guid> pupilIds, DateOnly asOf, DateTime began, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
        await db.Evaluations.Where(e => pupilIds.Contains(e.PupilId))
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.AsOf, asOf).SetProperty(e => e.At, began), cancellation);
        await db.Pupils.Where(p => pupilIds.Contains(p.Id)).ExecuteUpdateAsync(set => set.SetProperty(p => p.EvaluatedAt, began), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private void Keep(Pupil pupil, Evaluation? evaluation, List<RuleAnswer> answers, PolicyInForce school)
    {
        var outcomes = OutcomesJson.Write(answers);
        if (evaluation is null)
            db.Evaluations.Add(evaluation = new Evaluation { PupilId = pupil.Id, Outcomes = outcomes });
        evaluation.Outcomes = outcomes;
        evaluation.RuleSetVersionId = school.Version!.Id;
    }
}
