using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Suggestions;

/// <summary>The suggestions waiting for a person, pupil by pupil, the most pressing first.</summary>
public sealed class OpenSuggestions(AppDb db)
{
    /// <summary>How many pupils a page of the list holds.</summary>
    public const int PupilsOnAPage = 10;

    /// <summary>One page of the list in sight. Three queries.</summary>
    /// <param name="kind">Only suggestions of this event; <c>null</c> for all.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="schools">The schools whose pupils are listed.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<SuggestionList> ReadAsync(string? kind, int page, IReadOnlyCollection<Guid> schools, CancellationToken cancellation)
    {
        var rows = await db.Suggestions.AsNoTracking()
            .Where(s => s.State == SuggestionState.Open && schools.Contains(s.Pupil.SchoolId) && s.Pupil.LeftOn == null)
            .Select(s => new { s.PupilId, s.Event, s.Urgency, s.Standing, s.OpenedOn, s.Pupil.Surname, s.Pupil.Forename }).ToListAsync(cancellation);
        var kinds = rows.GroupBy(r => r.Event).Select(g => new SuggestionKind(g.Key, SuggestionMeaning.Title(g.Key), g.Count()))
            .OrderBy(k => k.Title, StringComparer.Ordinal).ToList();
        var pupils = rows.Where(r => kind is null || r.Event == kind).GroupBy(r => r.PupilId)
            .OrderBy(g => g.Min(r => Rank(r.Urgency, r.Standing))).ThenBy(g => g.Min(r => r.OpenedOn))
            .ThenBy(g => g.First().Surname, StringComparer.Ordinal).ThenBy(g => g.First().Forename, StringComparer.Ordinal)
            .Select(g => g.Key).ToList();
        var pages = Math.Max(1, (pupils.Count + PupilsOnAPage - 1) / PupilsOnAPage);
        page = Math.Clamp(page, 1, pages);
        var shown = pupils.Skip((page - 1) * PupilsOnAPage).Take(PupilsOnAPage).ToList();
        var found = await db.Suggestions.AsNoTracking().Include(s => s.Pupil.Class)
            .Where(s => shown.Contains(s.PupilId) && s.State == SuggestionState.Open && (kind == null || s.Event == kind)).ToListAsync(cancellation);
        var groups = found.GroupBy(s => s.PupilId).ToDictionary(g => g.Key, g => g.OrderBy(s => Rank(s.Urgency, s.Standing)).ThenBy(s => s.OpenedOn).ThenBy(s => s.RuleId, StringComparer.Ordinal).ToList());
        return new SuggestionList(
            [.. shown.Where(groups.ContainsKey).Select(id => new SuggestionsOfPupil(groups[id][0].Pupil, groups[id]))], kinds, rows.Count, pupils.Count, page, pages);
    }

    private static int Rank(int urgency, string standing) => urgency * 3 + standing switch { "must" => 0, "should" => 1, _ => 2 };
}
