using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.Reports;

/// <summary>The suggestions waiting for those who decide in a whole school.</summary>
public sealed class OpenSuggestions(AppDb db, Actor actor)
{
    /// <summary>How many wait, and the most urgent few. Nothing for those who decide in no school. Two queries.</summary>
    public async Task<(int Count, IReadOnlyList<SuggestionLine> Top)> ReadAsync(int few, CancellationToken cancellation)
    {
        var schools = actor.Assignments.Where(a => Roles.SeeWholeSchool.Contains(a.Role)).Select(a => a.SchoolId).ToList();
        if (schools.Count == 0)
            return (0, []);
        // Which, from the index alone, then those few whole. Each carries its evidence, and counting all beside choosing the first would go through them twice.
        var open = await db.Suggestions.AsNoTracking().Where(s => s.State == SuggestionState.Open && schools.Contains(s.Pupil.SchoolId))
            .Select(s => new { s.Id, s.Urgency, s.OpenedOn }).ToListAsync(cancellation);
        var first = open.OrderBy(s => s.Urgency).ThenBy(s => s.OpenedOn).ThenBy(s => s.Id).Take(few).Select(s => s.Id).ToList();
        if (first.Count == 0)
            return (0, []);
        var top = await db.Suggestions.AsNoTracking().Where(s => first.Contains(s.Id))
            .Select(s => new SuggestionLine(s.Id, s.PupilId, s.Pupil.Forename + " " + s.Pupil.Surname, s.Pupil.Class!.Name, s.Message, s.Source, s.Confirmed))
            .ToListAsync(cancellation);
        return (open.Count, [.. top.OrderBy(line => first.IndexOf(line.Id))]);
    }
}
