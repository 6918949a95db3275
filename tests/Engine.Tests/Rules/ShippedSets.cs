using SendWorkflows.Engine.Rules;
using SendWorkflows.Engine.Tests.Calendars;
using Xunit;

namespace SendWorkflows.Engine.Tests.Rules;

/// <summary>The rule sets kept in the repository.</summary>
internal static class ShippedSets
{
    private const string Base = "rules/england";

    internal static TheoryData<string> Names => [.. Repository.Folders("rules").Where(folder => Repository.Exists($"{folder}/ruleset.json"))];

    internal static Policy Load(string set)
    {
        string[] layers = set == Base ? [set] : [Base, set];
        return RuleSetLoader.Load(
            [.. layers.Select(layer => new RuleSetFolder(layer, [.. Repository.Files(layer).Select(Repository.Read)]))], Repository.Read("rules/facts.json"), TestRules.AsOf).Policy!;
    }
}
