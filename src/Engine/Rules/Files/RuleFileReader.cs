using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Engine.Rules.Files;

/// <summary>
/// Reads a rule file in the shape of microsoft/RulesEngine 6: one object or a list of objects with <c>WorkflowName</c>, <c>GlobalParams</c>,
/// <c>WorkflowsToInject</c> and <c>Rules</c>. <c>Actions</c> are refused: a file holds no code.
/// </summary>
public static class RuleFileReader
{
    /// <summary>Reads one file.</summary>
    public static RuleFileReading Read(SourceText source)
    {
        var reading = JsonReader.Read(source);
        var problems = reading.Diagnostics.ToList();
        if (reading.Root is null)
            return new RuleFileReading(null, problems);
        var lines = source.Text.Split('\n');
        var rules = new WrittenRuleReader(lines, problems);
        var groups = new List<RuleGroup>();
        foreach (var node in reading.Root.Kind == JsonNodeKind.List ? reading.Root.Items : [reading.Root])
            groups.Add(ReadGroup(node, rules, problems));
        return new RuleFileReading(new RuleFile(source.Path, groups), problems);
    }

    private static RuleGroup ReadGroup(JsonNode node, WrittenRuleReader rules, List<Diagnostic> problems)
    {
        var group = new ObjectReader(node, "a list of rules", problems);
        var name = group.Text("WorkflowName", required: true) ?? "";
        group.Word("RuleExpressionType", WrittenRuleReader.ExpressionTypes);
        var read = new RuleGroup(
            name, node.Place, rules.ReadParameters(group, "GlobalParams"), group.Texts("WorkflowsToInject"), rules.ReadAll(group));
        group.Finish();
        return read;
    }
}
