using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Pupils;

/// <summary>
/// Finds pupils by name or Unique Pupil Number among those in sight. Somebody else's pupil is neither found nor counted, and a number that belongs to one
/// reads as a number nobody has.
/// </summary>
public sealed class FindPupils(AppDb db)
{
    /// <summary>The most that are shown; more than this and the reader types more.</summary>
    public const int Most = 30;

    private const int LongestText = 100;
    private const int ShortestUpnPart = 4;

    /// <summary>The pupils that match, the nearest first. One query; none if there is nothing to look for.</summary>
    public async Task<FoundPupils> RunAsync(string? text, CancellationToken cancellation)
    {
        var looked = text?.Trim() is { Length: > LongestText } longer ? longer[..LongestText] : text?.Trim() ?? "";
        var words = FoldedText.Words(looked);
        if (words.Count == 0)
            return new FoundPupils([], 0);
        // Folding is beyond what both databases can do alike, so names are compared here: a school's roll is read in a few milliseconds.
        var inSight = await db.Pupils.AsNoTracking()
            .Select(p => new FoundPupil(p.Id, p.Forename, p.Surname, p.Upn, p.Class!.Name, p.YearGroup, p.School.Name, p.LeftOn))
            .ToListAsync(cancellation);
        var found = inSight.Select(pupil => (Pupil: pupil, Rank: Rank(pupil, words))).Where(f => f.Rank > 0)
            .OrderBy(f => f.Pupil.LeftOn is not null).ThenByDescending(f => f.Rank)
            .ThenBy(f => FoldedText.Fold(f.Pupil.Surname), StringComparer.Ordinal).ThenBy(f => FoldedText.Fold(f.Pupil.Forename), StringComparer.Ordinal).ThenBy(f => f.Pupil.Id)
            .Select(f => f.Pupil).ToList();
        return new FoundPupils([.. found.Take(Most)], found.Count);
    }

    /// <summary>How near a pupil is: the number or the whole name, words that begin like the pupil's, then the letters anywhere; 0 for not at all.</summary>
    private static int Rank(FoundPupil pupil, IReadOnlyList<string> words)
    {
        var compact = string.Concat(words);
        if (pupil.Upn is { } upn && compact.Length >= ShortestUpnPart && compact.Any(char.IsAsciiDigit))
        {
            if (upn.Equals(compact, StringComparison.OrdinalIgnoreCase))
                return 4;
            if (upn.StartsWith(compact, StringComparison.OrdinalIgnoreCase))
                return 2;
        }

        var (given, family) = (FoldedText.Words(pupil.Forename), FoldedText.Words(pupil.Surname));
        var (first, last) = (string.Concat(given), string.Concat(family));
        if (compact == first + last || compact == last + first)
            return 4;
        if (words.All(word => given.Concat(family).Any(name => name.StartsWith(word, StringComparison.Ordinal))))
            return 3;
        return (first + last).Contains(compact, StringComparison.Ordinal) || (last + first).Contains(compact, StringComparison.Ordinal) ? 1 : 0;
    }
}

/// <summary>What a search found.</summary>
/// <param name="Pupils">Those shown, the nearest first.</param>
/// <param name="Count">How many match among the pupils in sight.</param>
public sealed record FoundPupils(IReadOnlyList<FoundPupil> Pupils, int Count);

/// <summary>A pupil in a list of those found.</summary>
/// <param name="Id">The pupil.</param>
/// <param name="Forename">Given name.</param>
/// <param name="Surname">Family name.</param>
/// <param name="Upn">Unique Pupil Number, if known.</param>
/// <param name="ClassName">The class, if known.</param>
/// <param name="YearGroup">The year taught in.</param>
/// <param name="School">The school's name.</param>
/// <param name="LeftOn">When the pupil left; <c>null</c> while on roll.</param>
public sealed record FoundPupil(Guid Id, string Forename, string Surname, string? Upn, string? ClassName, int YearGroup, string School, DateOnly? LeftOn);
