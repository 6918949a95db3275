using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.Reports;

/// <summary>The suggestions waiting for those who decide in a whole school.</summary>
public sealed class OpenSuggestions(AppDb db, Actor actor)
{
    /// <summary>How many wait, and the most urgent few. Nothing for those who decide in no school. One query.</summary>
    public async Task<(int Count, IReadOnlyList<SuggestionLine> Top)> ReadAsync(int few, CancellationToken cancellation)
    {
        var schools = actor.Assignments.Where(a => Roles.SeeWholeSchool.Contains(a.Role)).Select(a => a.SchoolId).ToList();
        if (schools.Count == 0)
            return (0, []);
        var open = db.Suggestions.AsNoTracking().Where(s => s.State == SuggestionState.Open && schools.Contains(s.Pupil.SchoolId));
        // First which, from the index alone, then those few whole: each carries its evidence, and reading that of all to sort them would be slow.
        var first = open.OrderBy(s => s.Urgency).ThenBy(s => s.OpenedOn).ThenBy(s => s.Id).Take(few).Select(s => s.Id);
        var top = await db.Suggestions.AsNoTracking().Where(s => first.Contains(s.Id))
            .OrderBy(s => s.Urgency).ThenBy(s => s.OpenedOn).ThenBy(s => s.Id)
            .Select(s => new
            {
                Line = new SuggestionLine(s.Id, s.PupilId, s.Pupil.Forename + " " + s.Pupil.Surname, s.Pupil.Class!.Name, s.Message, s.Source, s.Confirmed),
                Count = open.Count(),
            })
            .ToListAsync(cancellation);
        return (top.Count == 0 ? 0 : top[0].Count, [.. top.Select(each => each.Line)]);
    }
}
