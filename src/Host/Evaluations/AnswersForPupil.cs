using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.Evaluations;

/// <summary>What the rules say about one pupil.</summary>
internal static class AnswersForPupil
{
    /// <summary>
    /// Every rule of the school's policy, except that the rules on EHC needs assessments are those of the authority where the pupil lives, which decides
    /// on a request, when it has a rule set (<paramref name="home"/>). Each policy reads what is stored by its own catalogue of facts.
    /// </summary>
    internal static List<RuleAnswer> Of(Func<PolicyInForce, IReadOnlyList<DatedFact>> known, DateOnly asOf, SchoolCalendar? calendar, PolicyInForce school, PolicyInForce? home)
    {
        var answers = Answers(school, known(school), asOf, calendar);
        return home is null || home.RuleSet == school.RuleSet
            ? [.. answers]
            : [.. answers.Where(a => !IsAboutAssessment(a)), .. Answers(home, known(home), asOf, calendar).Where(IsAboutAssessment)];
    }

    private static IEnumerable<RuleAnswer> Answers(PolicyInForce inForce, IReadOnlyList<DatedFact> recorded, DateOnly asOf, SchoolCalendar? calendar)
    {
        var policy = inForce.Policy!;
        var facts = FactSelection.AsOf(policy.Facts, recorded, asOf, calendar);
        var evaluation = policy.Evaluate(facts);
        var found = evaluation.Suggestions.ToDictionary(s => s.RuleId, StringComparer.Ordinal);
        for (var i = 0; i < policy.Rules.Count; i++)
            yield return new RuleAnswer(policy.Rules[i], evaluation.Rules[i], found.GetValueOrDefault(policy.Rules[i].Id), inForce, facts);
    }

    private static bool IsAboutAssessment(RuleAnswer answer) => SuggestionMeaning.IsAboutAssessment(answer.Rule.Event);
}
