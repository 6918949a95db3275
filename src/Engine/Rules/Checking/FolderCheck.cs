using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>A rule set's folder is called by its id, since other sets extend it by that name.</summary>
internal sealed class FolderCheck : IRuleCheck
{
    public IEnumerable<Diagnostic> Run(RuleSetUnderCheck set)
    {
        foreach (var (folder, description) in set.Merged.Layers)
        {
            var name = folder.Path.TrimEnd('/').Split('/')[^1];
            if (description is not null && name != description.Id)
                yield return Diagnostic.Warning(RuleCodes.Folder, Place.StartOf($"{folder.Path.TrimEnd('/')}/ruleset.json"), $"The folder \"{name}\" holds the rule set \"{description.Id}\".", "Give folder and id the same name.");
        }
    }
}
