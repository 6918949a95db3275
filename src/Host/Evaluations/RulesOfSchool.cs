using SendWorkflows.Engine.Calendars;
using SendWorkflows.Host.RuleSets;

namespace SendWorkflows.Host.Evaluations;

/// <summary>What the pupils of one school are asked by on a day.</summary>
/// <param name="School">The policy of the school's authority.</param>
/// <param name="Homes">The policies of the authorities where its pupils live, by code, as far as they have one.</param>
/// <param name="Calendar">The school's calendar; <c>null</c> if it has none that can be read.</param>
internal sealed record RulesOfSchool(PolicyInForce School, IReadOnlyDictionary<string, PolicyInForce> Homes, SchoolCalendar? Calendar)
{
    /// <summary>The policy of the authority with this code; <c>null</c> if there is none.</summary>
    internal PolicyInForce? HomeOf(string? authority) => authority is null ? null : Homes.GetValueOrDefault(authority);

    /// <summary>The mark of what answers about a pupil who lives there rest on.</summary>
    internal string BasisFor(string? authority) => AnswerBasis.Of(School, HomeOf(authority), Calendar);
}
