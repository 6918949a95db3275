using System.Text.Json.Nodes;
using SendWorkflows.Engine.Facts;

namespace SendWorkflows.Host.Suggestions;

/// <summary>The facts of stored evidence.</summary>
internal static class EvidenceFacts
{
    /// <summary>The facts in it that somebody recorded, as text to compare: without those the service works out anew each day, such as weeks since a review.</summary>
    internal static string Recorded(string evidence, FactCatalogue catalogue) => string.Join('\n', Facts(evidence)
        .Where(fact => catalogue[(string)fact["name"]!] is not { Derivation: not null })
        .Select(fact => $"{fact["name"]}={fact["value"]?.ToJsonString()}"));

    private static IEnumerable<JsonNode> Facts(string evidence) =>
        evidence.Length == 0 ? [] : JsonNode.Parse(evidence)?["facts"]?.AsArray().OfType<JsonNode>() ?? [];
}
