namespace SendWorkflows.Host.Demonstration.Voices;

/// <summary>What is said in meetings with parents and written before them.</summary>
/// <param name="Present">Who was there.</param>
/// <param name="Places">Times and places.</param>
/// <param name="Talks">What is said and agreed, by area of need.</param>
/// <param name="Views">What parents write by their link, by area of need.</param>
internal sealed record FamilyBook(
    IReadOnlyList<string> Present,
    IReadOnlyList<string> Places,
    IReadOnlyDictionary<string, TalkWords> Talks,
    IReadOnlyDictionary<string, IReadOnlyList<ViewWords>> Views);

/// <summary>What is said and agreed in a meeting.</summary>
internal sealed record TalkWords(IReadOnlyList<string> ParentsSaid, IReadOnlyList<string> PupilSaid, IReadOnlyList<string> Agreed, IReadOnlyList<string> WhoDoesWhat);

/// <summary>What a parent writes before a meeting.</summary>
internal sealed record ViewWords(string GoesWell, string Worries, string Wishes, string? Disagrees);
