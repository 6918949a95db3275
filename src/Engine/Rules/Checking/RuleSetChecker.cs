using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Rules.Cases;
using SendWorkflows.Engine.Rules.Layering;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>Runs every check on a rule set and reports everything found together.</summary>
public static class RuleSetChecker
{
    private static readonly IRuleCheck[] Checks =
    [
        new SourceCheck(), new EventCheck(), new TargetCheck(), new NamedFactsCheck(), new AttributionCheck(), new VerificationCheck(), new SameConditionCheck(),
        new ShadowedCheck(),
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
        var (merged, _, problems) = RuleSetLoader.Merge(baseFirst, factsCatalogue, asOf);
        var nowhere = new List<Diagnostic>();
        var descriptions = baseFirst.Select(folder => folder["ruleset.json"] is { } file ? RuleSetDescriptionReader.Read(file, nowhere) : null).ToList();
        var cases = baseFirst.Zip(descriptions)
            .SelectMany(pair => pair.First.Ending(".cases.json").Select(file => (RuleCaseReader.Read(file), pair.Second?.Id ?? pair.First.Path)))
            .ToList();
        var set = new RuleSetUnderCheck(merged, [.. baseFirst.Zip(descriptions)], cases, asOf);
        var all = problems.Concat(cases.SelectMany(pair => pair.Item1.Diagnostics)).Concat(Checks.SelectMany(check => check.Run(set)));
        var ordered = RuleSetLoader.InOrder(all);
        var policy = ordered.Any(problem => problem.Severity == Severity.Error) ? null : RuleSetLoader.Load(baseFirst, factsCatalogue, asOf).Policy;
        return new RuleSetChecking(1 + baseFirst.Sum(Read), ordered, policy);
    }

    private static int Read(RuleSetFolder folder) => folder.Files.Count(file => file.Path.EndsWith(".json", StringComparison.Ordinal));
}
