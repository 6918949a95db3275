using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Duties;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.Evaluations;

/// <summary>
/// What somebody should find out: a rule that says so of itself (<c>AskFor</c>) is unknown for want of nothing else. Each fact is one small duty
/// for the role that provides it; it goes when the fact is known.
/// </summary>
internal static class FactsToFindOut
{
    private const int Minutes = 5;

    /// <summary>The facts asked for, each once, in ordinal order.</summary>
    internal static IReadOnlyList<FactDefinition> Of(IEnumerable<RuleAnswer> answers) =>
        [.. answers.Where(IsAsking).SelectMany(a => a.Rule.Written.Properties.AskFor.Intersect(a.Outcome.Missing).Select(name => a.Facts.Catalogue[name]))
            .OfType<FactDefinition>().DistinctBy(fact => fact.Name).OrderBy(fact => fact.Name, StringComparer.Ordinal)];

    /// <summary>Closes the open duties that are no longer asked for, and returns new ones for what nobody has been asked.</summary>
    internal static List<Duty> Reconcile(Pupil pupil, IReadOnlyList<FactDefinition> wanted, IEnumerable<Duty> open, DateTime now)
    {
        var asked = open.ToDictionary(duty => duty.Name);
        var missing = wanted.Where(fact => !asked.Remove(AskedFacts.DutyOf(fact.Name))).Select(fact => New(pupil, fact, now)).ToList();
        foreach (var answered in asked.Values)
            (answered.ClosedAt, answered.Outcome) = (now, "known");
        return missing;
    }

    private static Duty New(Pupil pupil, FactDefinition fact, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(),
        PupilId = pupil.Id,
        SchoolId = pupil.SchoolId,
        Name = AskedFacts.DutyOf(fact.Name),
        Role = Roles.Titles.FirstOrDefault(role => role.Value.Equals(fact.Provider, StringComparison.OrdinalIgnoreCase)).Key ?? Roles.Senco,
        Title = $"Find out: {fact.Meaning.TrimEnd('.')}",
        DueBecause = "A rule of the policy cannot be answered without it.",
        Minutes = Minutes,
        OpenedAt = now,
    };

    private static bool IsAsking(RuleAnswer answer) =>
        answer.Outcome.Outcome == Outcome.Unknown && answer.Rule.Written.Properties.AskFor is { Count: > 0 } asks && answer.Outcome.Missing.All(asks.Contains);
}
