namespace SendWorkflows.Host.Demonstration.Voices;

/// <summary>What specialists send.</summary>
/// <param name="Names">Their names and services, by profession.</param>
/// <param name="Reports">Where the full report is.</param>
/// <param name="Advice">What they found and advise, by profession and area of need.</param>
internal sealed record AdviceBook(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Names,
    IReadOnlyList<string> Reports,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<AdviceWords>>> Advice);

/// <summary>What one specialist found and advises.</summary>
internal sealed record AdviceWords(string Found, string Advised);
