using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Rules;

namespace SendWorkflows.Benchmarks;

/// <summary>The policy that is measured: 30 rules in 51 nodes, kept beside this file as an authority would keep them.</summary>
public static class MeasuredPolicy
{
    public static readonly DateOnly AsOf = new(2026, 11, 20);

    private const string Folder = "policy/";
    private const string RulesFile = "policy/measured.rules.json";

    public static SourceText Facts => Read("policy/facts.json");

    /// <summary>The folder with its rules so many times over, each copy under names of its own.</summary>
    public static RuleSetFolder Files(int copies = 1) => new("policy", [.. Names.Where(name => name != Folder + "facts.json").SelectMany(name => Copies(Read(name), copies))]);

    public static Policy Load(int copies = 1) => Load(Files(copies));

    /// <summary>A draft of the same policy in which low attendance begins at 92 instead of 90.</summary>
    public static Policy LoadDraft() => Load(new RuleSetFolder("policy", [.. Files().Files.Select(file => file.Path.EndsWith("AttendanceConcernPercent.json", StringComparison.Ordinal)
        ? file with { Text = file.Text.Replace("\"value\": 90", "\"value\": 92", StringComparison.Ordinal) }
        : file)]));

    public static Policy Load(RuleSetFolder files)
    {
        var loading = RuleSetLoader.Load([files], Facts, AsOf);
        return loading.Policy ?? throw new InvalidOperationException(string.Join('\n', loading.Diagnostics));
    }

    private static IEnumerable<string> Names =>
        typeof(MeasuredPolicy).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static IEnumerable<SourceText> Copies(SourceText file, int copies) => file.Path != RulesFile
        ? [file]
        : Enumerable.Range(0, copies).Select(copy => copy == 0 ? file : new SourceText(
            $"policy/measured{copy}.rules.json", file.Text.Replace("\"RuleName\": \"", $"\"RuleName\": \"Copy{copy}", StringComparison.Ordinal)));

    private static SourceText Read(string name)
    {
        using var reader = new StreamReader(typeof(MeasuredPolicy).Assembly.GetManifestResourceStream(name)!);
        return new SourceText(name, reader.ReadToEnd());
    }
}
