using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Suggestions;

/// <summary>One suggestion with all that a person needs to decide on it.</summary>
public sealed class SuggestionRecord(AppDb db)
{
    /// <summary>The suggestion with its pupil and class, and the decisions on it, newest first; <c>null</c> if it is not in sight. Two queries.</summary>
    public async Task<(Suggestion Suggestion, IReadOnlyList<(Decision Decision, string By)> Decisions)?> ReadAsync(Guid id, CancellationToken cancellation)
    {
        var suggestion = await db.Suggestions.AsNoTracking().Include(s => s.Pupil.Class).Include(s => s.Pupil.School).SingleOrDefaultAsync(s => s.Id == id, cancellation);
        if (suggestion is null)
            return null;
        var decisions = await db.Decisions.AsNoTracking().Where(d => d.SuggestionId == id).OrderByDescending(d => d.At)
            .Join(db.Users, d => d.UserId, u => u.Id, (d, u) => new { Decision = d, u.DisplayName }).ToListAsync(cancellation);
        return (suggestion, [.. decisions.Select(d => (d.Decision, d.DisplayName))]);
    }
}
