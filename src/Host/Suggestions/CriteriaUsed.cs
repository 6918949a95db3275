using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Suggestions;

/// <summary>Whose criteria a suggestion about an EHC needs assessment rests on: the authority where the pupil lives decides on a request.</summary>
public sealed class CriteriaUsed(AppDb db)
{
    /// <summary>Says it, where it is not plainly the school's own authority; <c>null</c> for any other suggestion. One query at most.</summary>
    /// <param name="suggestion">The suggestion, with its pupil and the pupil's school.</param>
    /// <param name="ruleSet">The rule set that made it.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<string?> SayAsync(Suggestion suggestion, string? ruleSet, CancellationToken cancellation)
    {
        var (home, own) = (suggestion.Pupil.HomeAuthorityCode, suggestion.Pupil.School.AuthorityCode);
        if (!SuggestionMeaning.IsAboutAssessment(suggestion.Event) || home == own)
            return null;
        var authorities = await db.Authorities.AsNoTracking().Where(a => a.Code == home || a.Code == own).ToListAsync(cancellation);
        var schools = authorities.Find(a => a.Code == own)?.Name ?? own;
        if (home is null)
            return $"It is not recorded which authority {suggestion.Pupil.Forename} lives in, so the criteria of {schools}, the school\u2019s authority, are used.";
        var homes = authorities.Find(a => a.Code == home);
        var lives = $"{suggestion.Pupil.Forename} lives in {homes?.Name ?? $"the area of authority {home}"}, which decides on a request.";
        return homes is not null && homes.RuleSet == ruleSet
            ? $"{lives} Its criteria are used."
            : $"{lives} Its criteria are not held here, so those of {schools}, the school\u2019s authority, are used.";
    }
}
