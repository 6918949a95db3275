using System.Globalization;
using System.Text.RegularExpressions;
using FluentAssertions;
using SendWorkflows.Engine.Rules;
using Xunit;

namespace SendWorkflows.Engine.Tests.Rules.Layering;

/// <summary>Layers, rules and files can be grouped and ordered in any way; language, number format and time zone do not matter.</summary>
public partial class LayeringProperties
{
    private static readonly string[] Conditions = ["pupil.Known", "pupil.Urgent", "pupil.Attendance < 90", "pupil.Score >= 70", "pupil.Cycles.Any(c => c.Reviewed)", "pupil.Attendance < thresholds.T"];

    private static readonly string[] Standings = ["local", "local", "local", "local", "local", "should", "must"];

    private static readonly DateOnly[] Days = [new(2026, 6, 1), new(2026, 11, 20), new(2027, 3, 1), new(2028, 1, 1)];

    [Fact]
    public void Three_layers_give_the_same_policy_in_either_grouping()
    {
        var random = new Random(20261120);
        var loaded = 0;
        for (var trial = 0; trial < 120; trial++)
        {
            var layers = new[] { Layer(random, 90), Layer(random, 92), Layer(random, 94) };
            foreach (var day in Days)
            {
                var left = Shown([Folder("a", null, layers[0]), Folder("b", "a", layers[1]), Folder("c", "b", layers[2])], day);
                var right = Shown([Folder("a", null, layers[0]), JoinedFolder("b", "a", Joined(layers[1], layers[2], day))], day);
                right.Should().Be(left);
                loaded += left is null ? 0 : 1;
            }
        }

        loaded.Should().BeGreaterThan(100, "many layers fit one another");
    }

    [Fact]
    public void The_order_of_rules_and_of_files_does_not_matter()
    {
        var random = new Random(20261121);
        for (var trial = 0; trial < 100; trial++)
        {
            var layer = Layer(random, 90);
            var rules = layer.Rules.ToArray();
            random.Shuffle(rules);
            var cut = random.Next(rules.Length + 1);
            var split = Files("a", null, layer with { Rules = [.. rules[..cut]] }).Append(Rules("b.rules.json", rules[cut..])).ToArray();
            random.Shuffle(split);

            Shown([TestRules.Folder("a", split)], TestRules.AsOf).Should().Be(Shown([Folder("a", null, layer)], TestRules.AsOf));
        }
    }

    [Theory]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("America/Los_Angeles")]
    public void The_same_files_and_facts_give_the_same_bytes_everywhere(string zone)
    {
        var layer = Layer(new Random(7), 90);
        var here = Shown([Folder("a", null, layer)], TestRules.AsOf);
        var (culture, local) = (CultureInfo.CurrentCulture, Environment.GetEnvironmentVariable("TZ"));
        try
        {
            CultureInfo.CurrentCulture = Foreign();
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            (-1.5m).ToString(CultureInfo.CurrentCulture).Should().Be("~1,5", "the culture is another");
            Shown([Folder("a", null, layer)], TestRules.AsOf).Should().Be(here).And.NotBeNull();
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
            Environment.SetEnvironmentVariable("TZ", local);
            TimeZoneInfo.ClearCachedData();
        }
    }

    private sealed record LayerText(IReadOnlyList<(string Name, string Expression, string Standing)> Rules, IReadOnlyList<(DateOnly From, int Value)> Values);

    private static LayerText Layer(Random random, int least) => new(
        [.. Enumerable.Range(0, 9).Where(_ => random.Next(3) == 0).Select(name => ($"R{name}", Conditions[random.Next(Conditions.Length)], Standings[random.Next(Standings.Length)]))],
        [(new DateOnly(2026, 1, 1), least + random.Next(2)), (Days[2].AddDays(random.Next(30) - 15), least + 2 + random.Next(3))]);

    /// <summary>Two layers put together by the loader and written as one: what it kept of their rules, and the values in force on each day.</summary>
    private static LayerText? Joined(LayerText upper, LayerText lower, DateOnly day)
    {
        if (RuleSetLoader.Load([Folder("b", null, upper), Folder("c", "b", lower)], TestRules.FactsFile, day).Policy is not { } policy)
            return null;
        var rules = policy.Rules.Select(rule => (Name: rule.Id, Expression: rule.Written.Expression!.Text, Standing: rule.Standing.ToString().ToLowerInvariant()));
        return new LayerText([.. rules], [.. policy.Thresholds["T"].Values.Select(value => (value.From, (int)value.Value))]);
    }

    /// <summary>The effective policy, its outcomes and its explanations as text; <c>null</c> if the layers may not be put together.</summary>
    private static string? Shown(IReadOnlyList<RuleSetFolder?> folders, DateOnly day)
    {
        if (folders.Contains(null) || RuleSetLoader.Load([.. folders.OfType<RuleSetFolder>()], TestRules.FactsFile, day).Policy is not { } policy)
            return null;
        var facts = TestRules.Pupil("""{"Known":true,"Attendance":91.5,"Score":70,"Cycles":[{"Reviewed":false},{}]}""");
        var values = policy.Thresholds["T"].Values.Select(value => FormattableString.Invariant($"{value.From:yyyy-MM-dd} {value.Value}"));
        var rules = policy.Rules.Select(rule => $"{rule.Id} {rule.Standing} {rule.MeaningHash} {policy.Explain(facts, rule.Id).ToJson()}");
        return Written().Replace(string.Join('\n', values.Concat(rules)), "");
    }

    /// <summary>Where something was written, which grouping and files do change.</summary>
    [GeneratedRegex("\"(ruleFile|setBy)\":\"[a-z.]+\",")]
    private static partial Regex Written();

    private static RuleSetFolder? JoinedFolder(string id, string extends, LayerText? layer) => layer is null ? null : Folder(id, extends, layer);

    private static RuleSetFolder Folder(string id, string? extends, LayerText layer) => TestRules.Folder(id, Files(id, extends, layer));

    private static (string Path, string Text)[] Files(string id, string? extends, LayerText layer) =>
    [
        TestRules.Described(id, extends),
        ("thresholds/T.json", $$"""{"name":"T","meaning":"m","bounds":{"min":80,"max":100},"step":1,"moreSupportWhen":"higher","values":[{{string.Join(',', layer.Values.Select(Value))}}]}"""),
        Rules("a.rules.json", layer.Rules),
    ];

    private static string Value((DateOnly From, int Value) value) => FormattableString.Invariant($$$"""{"from":"{{{value.From:yyyy-MM-dd}}}","value":{{{value.Value}}},"reference":{"title":"t"}}""");

    private static (string Path, string Text) Rules(string path, IEnumerable<(string Name, string Expression, string Standing)> rules) => (
        path,
        $$"""{"WorkflowName":"w","Rules":[{{string.Join(',', rules.Select(rule => $$$"""{"RuleName":"{{{rule.Name}}}","Expression":"{{{rule.Expression}}}","Properties":{"Standing":"{{{rule.Standing}}}"}}"""))}}]}""");

    private static CultureInfo Foreign()
    {
        var foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        foreign.NumberFormat.NumberDecimalSeparator = ",";
        foreign.NumberFormat.NegativeSign = "~";
        foreign.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
        return foreign;
    }
}
