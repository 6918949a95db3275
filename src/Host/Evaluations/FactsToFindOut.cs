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
    /// <summary>How many days somebody who has answered is not asked the same again, even if the answer settles nothing.</summary>
    internal const int DaysOfRest = 90;

    private const int Minutes = 5;
    private const string NotAsked = "not-asked-any-more";

    /// <summary>The facts asked for, each once, in ordinal order.</summary>
    internal static IReadOnlyList<FactDefinition> Of(IEnumerable<RuleAnswer> answers) =>
        [.. answers.Where(IsAsking).SelectMany(a => a.Rule.Written.Properties.AskFor.Intersect(Missing(a)).Select(name => a.Facts.Catalogue[name]))
            .OfType<FactDefinition>().DistinctBy(fact => fact.Name).OrderBy(fact => fact.Name, StringComparer.Ordinal)];

    /// <summary>Closes the open duties that are no longer asked for, and returns new ones for what nobody has been asked of late.</summary>
    /// <param name="pupil">The pupil.</param>
    /// <param name="wanted">The facts asked for now.</param>
    /// <param name="asked">The duties that ask for facts and are open, or were closed in the last <see cref="DaysOfRest"/> days.</param>
    /// <param name="now">The instant, UTC.</param>
    internal static List<Duty> Reconcile(Pupil pupil, IReadOnlyList<FactDefinition> wanted, IEnumerable<Duty> asked, DateTime now)
    {
        var before = asked.ToLookup(duty => duty.Name);
        var names = wanted.Select(fact => AskedFacts.DutyOf(fact.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var idle in before.SelectMany(of => of).Where(duty => duty.ClosedAt is null && !names.Contains(duty.Name)))
            (idle.ClosedAt, idle.Outcome) = (now, NotAsked);
        return [.. wanted.Where(fact => before[AskedFacts.DutyOf(fact.Name)].All(duty => duty.Outcome == NotAsked)).Select(fact => New(pupil, fact, now))];
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
        answer.Outcome.Outcome == Outcome.Unknown && answer.Rule.Written.Properties.AskFor is { Count: > 0 } asks && Missing(answer).All(asks.Contains);

    // A field of a list's records is missing under its own name: it is found out with the list.
    private static IEnumerable<string> Missing(RuleAnswer answer) => answer.Outcome.Missing.Select(name => name.Split('.')[0]).Distinct();
}
