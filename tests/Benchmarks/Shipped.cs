using SendWorkflows.Benchmarks.Measuring;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules;

namespace SendWorkflows.Benchmarks;

/// <summary>Explaining with a rule set as it is shipped: every rule of one pupil, as a page of evidence would at most.</summary>
internal static class Shipped
{
    private const string Pupil = """
        {"pupil":"P1","facts":{"AttendancePercent":88.5,"SenProvision":"K","PrimaryNeed":"SLCN","YearGroup":4,"Placements":[{"Layer":"stage-3","From":"2026-09-03"}],
         "ReadingAttainment":"below","ConcernSheetCompleted":false,"ReviewedAtProgressMeeting":true,"MayNeedPlanProvision":false,
         "Cycles":[{"Reviewed":true,"ReviewedOn":"2026-03-27","Progress":"limited"},{"Reviewed":true,"ReviewedOn":"2026-07-10","Progress":"none"},{"Reviewed":false,"Ended":false,"LengthWeeks":12}]}}
        """;

    private const int Times = 20;

    internal static void Measure(TextWriter output, int rounds, params string[] folders)
    {
        var rules = Path.Combine(Root(AppContext.BaseDirectory), "rules");
        var policy = RuleSetLoader.Load([.. folders.Select(folder => Read(rules, folder))], new SourceText("rules/facts.json", File.ReadAllText(Path.Combine(rules, "facts.json"))), MeasuredPolicy.AsOf).Policy
            ?? throw new InvalidOperationException($"The rule set {folders[^1]} has errors: \"rules check\" lists them.");
        var line = FactLine.Read("pupil", 1, Pupil.ReplaceLineEndings(" "), policy.Facts, new FactOrigin(MeasuredPolicy.AsOf, "invented")).Line!;
        var facts = FactSelection.AsOf(policy.Facts, line.Facts, MeasuredPolicy.AsOf);
        var measures = Measuring.Measure.InTurn(
            [($"all {policy.Rules.Count} rules of one pupil, {folders[^1]}", () =>
            {
                for (var time = 0; time < Times; time++)
                {
                    foreach (var rule in policy.Rules)
                        policy.Explain(facts, rule.Id);
                }
            })],
            Times, rounds);
        Table.Print(output, "Explaining with a shipped rule set (goal: 1,000 µs)", measures, measures[0]);
    }

    private static RuleSetFolder Read(string rules, string folder) => new(
        folder, [.. Directory.EnumerateFiles(Path.Combine(rules, folder), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => new SourceText($"{folder}/{Path.GetRelativePath(Path.Combine(rules, folder), file).Replace('\\', '/')}", File.ReadAllText(file)))]);

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "SendWorkflows.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);
}
