using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>Cases speak of rules and facts that there are.</summary>
internal sealed class CaseReferenceCheck : IRuleCheck
{
    public IEnumerable<Diagnostic> Run(RuleSetUnderCheck set)
    {
        var names = set.Merged.Written.Select(pair => pair.Rule.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (file, _) in set.Cases)
        {
            foreach (var each in file.Cases)
            {
                foreach (var rule in each.Expected.Keys.Concat(each.Missing.Keys).Distinct(StringComparer.Ordinal).Where(rule => !names.Contains(rule)))
                    yield return Diagnostic.Error(RuleCodes.Case, each.Place, $"The case \"{each.Name}\" speaks of the rule \"{rule}\", which is not there.", NearestName.Help(rule, names));
                foreach (var member in each.Facts?.Members.Where(member => set.Merged.Facts[member.Name] is null) ?? [])
                    yield return Diagnostic.Error(RuleCodes.Case, member.NamePlace, $"The case \"{each.Name}\" gives the fact \"{member.Name}\", which is not declared.", NearestName.Help(member.Name, set.Merged.Facts.Names));
            }
        }
    }
}
