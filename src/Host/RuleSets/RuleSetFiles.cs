using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Rules;

namespace SendWorkflows.Host.RuleSets;

/// <summary>Every file a rule set is made of, its own and those of the sets it extends.</summary>
/// <param name="FactsCatalogue">The catalogue of facts that all sets share.</param>
/// <param name="Folders">The folders, base first.</param>
public sealed record RuleSetFiles(SourceText FactsCatalogue, IReadOnlyList<RuleSetFolder> Folders)
{
    /// <summary>The policy these files make on a day.</summary>
    public RuleSetLoading Load(DateOnly asOf) => RuleSetLoader.Load(Folders, FactsCatalogue, asOf);
}
