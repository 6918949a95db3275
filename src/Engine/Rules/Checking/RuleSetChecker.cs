using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Rules.Cases;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>Runs every check on a rule set and reports everything found together.</summary>
public static class RuleSetChecker
{
    private static readonly IRuleCheck[] Checks =
    [
        new SourceCheck(), new EventCheck(), new TargetCheck(), new LayerNameCheck(), new NamedFactsCheck(), new AttributionCheck(), new VerificationCheck(), new SameConditionCheck(),
        new ShadowedCheck(), new SaysMoreThanCheck(),
        new SatisfiabilityCheck(), new ProtectedCharacteristicCheck(), new NeverAloneCheck(), new BlanketPreconditionCheck(), new UnmarkedPreconditionCheck(), new ThresholdDirectionCheck(),
        new CaseReferenceCheck(), new CaseCoverageCheck(), new ValueCoverageCheck(),
        new ExpectedVolumeCheck(), new FolderCheck(), new DelayCheck(),
    ];

    /// <summary>Checks a rule set and the layers below it.</summary>
    /// <param name="baseFirst">The folders, the baseline first, the rule set asked for last.</param>
    /// <param name="factsCatalogue">The catalogue of facts that all layers share.</param>
    /// <param name="asOf">The day whose thresholds are meant and on which verifications may be overdue.</param>
    public static RuleSetChecking Check(IReadOnlyList<RuleSetFolder> baseFirst, SourceText factsCatalogue, DateOnly asOf)
    {
        var merged = RuleSetLoader.Merge(baseFirst, factsCatalogue, asOf);
        var cases = merged.Layers.SelectMany(layer => layer.Folder.Ending(".cases.json").Select(file => new LayerCases(RuleCaseReader.Read(file), layer.Layer))).ToList();
        var set = new RuleSetUnderCheck(merged, cases, asOf);
        var all = merged.Problems.Concat(cases.SelectMany(each => each.File.Diagnostics)).Concat(Checks.SelectMany(check => check.Run(set)));
        var ordered = RuleSetLoader.InOrder(all);
        return new RuleSetChecking(1 + baseFirst.SelectMany(folder => folder.Ending(".json")).Count(), ordered, RuleSetLoader.PolicyOf(merged, ordered, factsCatalogue, asOf));
    }
}
