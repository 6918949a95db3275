using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.Host.Serving;

namespace SendWorkflows.Host.Imports;

/// <summary>
/// The facts and the ladder that hold for an authority's schools: those of the rule set in force, which stays the last good version while its files have errors.
/// </summary>
internal sealed class SchoolContracts(PoliciesInForce policies, Folders folders)
{
    /// <summary>What a rule set lets be given. While it never was free of errors, the facts that all rule sets share, and no ladder.</summary>
    internal async Task<SchoolContract> OfAsync(string ruleSet, CancellationToken cancellation) =>
        (await policies.OfAsync(ruleSet, cancellation)).Policy is { } policy ? new SchoolContract(policy.Facts, policy.Ladder) : new SchoolContract(Shared(), null);

    private FactCatalogue Shared()
    {
        var file = Path.Combine(folders.Rules, "facts.json");
        return FactCatalogueReader.Read(File.Exists(file) ? [new SourceText("rules/facts.json", File.ReadAllText(file))] : []).Catalogue;
    }
}
