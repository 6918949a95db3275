using SendWorkflows.Engine.Calendars;
using SendWorkflows.Host.Duties;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.Evaluations;

/// <summary>The day on which a pupil must be asked about again though nobody records anything.</summary>
internal static class NextLook
{
    /// <summary>The first day after the one asked about on which time alone may change an answer, or what follows from one; <c>null</c> if none is in sight.</summary>
    /// <param name="answers">What the rules say of the pupil.</param>
    /// <param name="calendar">The school's calendar, or <c>null</c>.</param>
    /// <param name="stored">What is stored of the pupil, if anything is.</param>
    /// <param name="ahead">The first day to come that stands in what is stored, if there is one.</param>
    /// <param name="suggestions">The pupil's suggestions.</param>
    /// <param name="asked">The pupil's duties that ask for facts, open or closed of late.</param>
    /// <param name="asOf">The day asked about.</param>
    internal static DateOnly? After(
        IReadOnlyList<RuleAnswer> answers, SchoolCalendar? calendar, StoredFacts? stored, DateOnly? ahead, IEnumerable<Suggestion> suggestions, IEnumerable<Duty> asked, DateOnly asOf)
    {
        var days = answers.DistinctBy(answer => answer.Policy).Select(answer => answer.Policy.Policy!.NextChange(answer.Facts, calendar))
            .Append(ahead)
            .Concat(suggestions.Select(suggestion => suggestion.DeferredUntil))
            .Concat(asked.Select(duty => (DateOnly?)EndOfRest(duty, asOf)));
        // Sessions planned, and money for them, are counted day by day.
        return (stored?.HasProvision == true ? days.Append(asOf.AddDays(1)) : days).Where(day => day > asOf).Min();
    }

    /// <summary>Nobody is asked the same again for a while. One still asked may answer today, and rests from then on.</summary>
    private static DateOnly EndOfRest(Duty duty, DateOnly asOf) =>
        (duty.ClosedAt is { } closed ? LocalDay.Of(closed).AddDays(1) : asOf).AddDays(FactsToFindOut.DaysOfRest);
}
