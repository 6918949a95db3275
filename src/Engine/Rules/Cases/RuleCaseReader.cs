using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Engine.Rules.Cases;

/// <summary>
/// Reads a file of cases: <c>{"ruleFile"?,"asOf"?,"cases":[{"name","asOf"?,"facts":{…},"expect":{"Rule":"met"},"missing"?:{"Rule":["Fact"]},
/// "suggests"?:["event"],"because"?,"expectationFrom"?}],"excused"?:[{"rule","change","because"}]}</c>. Derived facts may be given directly.
/// </summary>
public static class RuleCaseReader
{
    /// <summary>Reads one file.</summary>
    public static RuleCaseFile Read(SourceText source)
    {
        var reading = JsonReader.Read(source);
        var problems = reading.Diagnostics.ToList();
        var cases = new List<RuleCase>();
        var excused = new List<ExcusedChange>();
        string? ruleFile = null;
        if (reading.Root is { } root)
        {
            var file = new ObjectReader(root, "a file of cases", problems);
            ruleFile = file.Text("ruleFile");
            var asOf = file.Date("asOf");
            foreach (var node in file.List("cases", required: true))
                cases.Add(ReadCase(new ObjectReader(node, "a case", problems), asOf, problems));
            foreach (var node in file.List("excused"))
                excused.Add(ReadExcused(new ObjectReader(node, "an excused change", problems)));
            file.Finish();
        }

        return new RuleCaseFile(source.Path, ruleFile, cases, excused, problems);
    }

    private static RuleCase ReadCase(ObjectReader reader, DateOnly? asOf, List<Diagnostic> problems)
    {
        var expected = new Dictionary<string, Outcome>(StringComparer.Ordinal);
        if (reader.Object("expect", "expected outcomes", required: true) is { } expect)
        {
            foreach (var member in expect.Node.Members)
            {
                if (expect.Word(member.Name, OutcomeWords.All) is { } word)
                    expected[member.Name] = OutcomeWords.Read(word)!.Value;
            }
        }

        var missing = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (reader.Object("missing", "missing facts") is { } listed)
        {
            foreach (var member in listed.Node.Members)
                missing[member.Name] = listed.Texts(member.Name);
        }

        var read = new RuleCase(
            reader.Text("name", required: true) ?? "", reader.Node.Place, reader.Date("asOf") ?? asOf,
            reader.Object("facts", "facts", required: true)?.Node, expected, missing,
            reader.Has("suggests") ? reader.Texts("suggests") : null, reader.Text("because"), reader.Text("expectationFrom"));
        reader.Finish();
        return read;
    }

    private static ExcusedChange ReadExcused(ObjectReader reader)
    {
        var read = new ExcusedChange(
            reader.Text("rule", required: true) ?? "", reader.Text("change", required: true) ?? "", reader.Text("because", required: true) ?? "");
        reader.Finish();
        return read;
    }
}
