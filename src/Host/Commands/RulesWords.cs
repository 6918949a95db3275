using SendWorkflows.Engine.Rules;
using SendWorkflows.Engine.Thresholds;

namespace SendWorkflows.Host.Commands;

/// <summary>Words that people read for what programs read as codes.</summary>
internal static class RulesWords
{
    internal static string Of(Standing standing) => standing switch
    {
        Standing.Must => "must",
        Standing.Should => "should",
        _ => "local practice",
    };

    internal static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Met => "met",
        Outcome.NotMet => "not met",
        Outcome.Unknown => "not known",
        _ => "failed",
    };

    /// <summary>"stage-1, stage-2 or stage-3".</summary>
    internal static string Any(IReadOnlyList<string> words) =>
        words.Count == 1 ? words[0] : $"{string.Join(", ", words.SkipLast(1))} or {words[^1]}";

    internal static string Of(Citation? source) =>
        source is null ? "no source" : source.Reference is null ? source.Title : $"{source.Title}, {source.Reference}";
}
