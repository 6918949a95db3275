using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.Evaluations;

/// <summary>Evaluates some pupils and saves their answers and suggestions in one transaction.</summary>
internal sealed class EvaluationBatch(AppDb db, FactsOfPupils facts, DatesAhead dates, TimeProvider time)
{
    internal async Task<EvaluationSummary> RunAsync(
        IReadOnlyList<Guid> pupilIds, DateOnly asOf, IReadOnlyDictionary<Guid, RulesOfSchool> schools, CancellationToken cancellation)
    {
        var began = time.GetUtcNow().UtcDateTime;
        var pupils = await db.Pupils.Where(p => pupilIds.Contains(p.Id)).ToListAsync(cancellation);
        var evaluations = await db.Evaluations.Where(e => pupilIds.Contains(e.PupilId)).ToDictionaryAsync(e => e.PupilId, cancellation);
        var suggestions = (await db.Suggestions.Where(s => pupilIds.Contains(s.PupilId)).ToListAsync(cancellation)).ToLookup(s => s.PupilId);
        var lately = began.AddDays(-FactsToFindOut.DaysOfRest);
        var asked = (await db.Duties.Where(d => pupilIds.Contains(d.PupilId) && d.RunId == null && (d.ClosedAt == null || d.ClosedAt > lately)).ToListAsync(cancellation))
            .Where(d => AskedFacts.FactOf(d.Name, d.RunId) is not null).ToLookup(d => d.PupilId);
        var stored = await facts.StoredAsync(pupilIds, asOf, cancellation);
        var ahead = await dates.ReadAsync(pupilIds, asOf, cancellation);
        var values = schools.Values.SelectMany(rules => rules.Homes.Values.Prepend(rules.School)).DistinctBy(policy => policy.RuleSet)
            .ToDictionary(policy => policy.RuleSet, policy => new StoredValues(policy.Policy!.Facts));
        var reconcile = new ReconcileSuggestions(db, asOf);
        // The policy's answers are a pure function of what is stored: the only part that takes long, and each pupil's is its own.
        var answered = pupils.AsParallel().AsOrdered().WithCancellation(cancellation).Select(pupil => (Pupil: pupil, Rules: schools[pupil.SchoolId]))
            .Select(of => (of.Pupil, of.Rules, Answers: AnswersForPupil.Of(
                policy => stored.GetValueOrDefault(of.Pupil.Id)?.Read(values[policy.RuleSet], asOf, of.Rules.School.Ladder) ?? [], asOf, of.Rules.Calendar, of.Rules.School, of.Rules.HomeOf(of.Pupil.HomeAuthorityCode))))
            .ToList();
        foreach (var (pupil, rules, answers) in answered)
        {
            var evaluation = evaluations.GetValueOrDefault(pupil.Id);
            var mayDiffer = evaluation is null || pupil.EvaluatedAt is null || pupil.ChangedAt >= pupil.EvaluatedAt || evaluation.AsOf != asOf;
            reconcile.Apply(pupil.Id, answers.Where(a => a.Rule.Event is not null), suggestions[pupil.Id], mayDiffer);
            var newlyAsked = FactsToFindOut.Reconcile(pupil, FactsToFindOut.Of(answers), asked[pupil.Id], began);
            db.Duties.AddRange(newlyAsked);
            evaluation ??= db.Evaluations.Add(new Evaluation { PupilId = pupil.Id, Outcomes = "" }).Entity;
            (evaluation.Outcomes, evaluation.RuleSetVersionId, evaluation.AsOf, evaluation.At) = (OutcomesJson.Write(answers), rules.School.Version!.Id, asOf, began);
            evaluation.Basis = rules.BasisFor(pupil.HomeAuthorityCode);
            evaluation.NextOn = NextLook.After(
                answers, rules.Calendar, stored.GetValueOrDefault(pupil.Id), ahead.TryGetValue(pupil.Id, out var day) ? day : null, suggestions[pupil.Id], asked[pupil.Id].Concat(newlyAsked), asOf);
        }

        await SaveAsync(pupilIds, began, cancellation);
        return new EvaluationSummary(
            pupils.Count, reconcile.Counts.GetValueOrDefault(SuggestionChange.Open), reconcile.Counts.GetValueOrDefault(SuggestionChange.Withdraw),
            reconcile.Counts.GetValueOrDefault(SuggestionChange.Doubt));
    }

    /// <summary>Saves what differs, and in one statement that these pupils were asked about: what is recorded about one of them meanwhile is newer.</summary>
    private async Task SaveAsync(IReadOnlyList<Guid> pupilIds, DateTime began, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
        await db.Pupils.Where(p => pupilIds.Contains(p.Id)).ExecuteUpdateAsync(set => set.SetProperty(p => p.EvaluatedAt, began), cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
