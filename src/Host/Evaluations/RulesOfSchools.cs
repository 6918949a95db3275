using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.RuleSets;

namespace SendWorkflows.Host.Evaluations;

/// <summary>Finds what the pupils of many schools are asked by today.</summary>
internal sealed class RulesOfSchools(AppDb db, PoliciesInForce policies, SchoolCalendars calendars)
{
    /// <summary>By school; one where no rule set is in force is absent. Two queries, and one for each authority.</summary>
    /// <param name="schools">The schools.</param>
    /// <param name="homes">The codes of the authorities where their pupils live, as far as they are known.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal async Task<IReadOnlyDictionary<Guid, RulesOfSchool>> ReadAsync(IReadOnlyCollection<Guid> schools, IEnumerable<string?> homes, CancellationToken cancellation)
    {
        var authorities = await db.Schools.Where(s => schools.Contains(s.Id)).Select(s => new { s.Id, s.AuthorityCode }).ToDictionaryAsync(s => s.Id, s => s.AuthorityCode, cancellation);
        var inForce = new Dictionary<string, PolicyInForce>(StringComparer.Ordinal);
        foreach (var code in authorities.Values.Concat(homes.OfType<string>()).Distinct(StringComparer.Ordinal).ToList())
        {
            if (await policies.ForAuthorityAsync(code, cancellation) is { Policy: not null } policy)
                inForce[code] = policy;
        }

        var dates = await calendars.OfAsync(schools, cancellation);
        return authorities.Where(school => inForce.ContainsKey(school.Value))
            .ToDictionary(school => school.Key, school => new RulesOfSchool(inForce[school.Value], inForce, dates.GetValueOrDefault(school.Key)));
    }
}
