using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules;

namespace SendWorkflows.Engine.Tests.Rules;

/// <summary>Small rule sets written inside tests.</summary>
internal static class TestRules
{
    internal static readonly DateOnly AsOf = new(2026, 11, 20);

    internal const string Facts = """
        {"areasOfNeed":[{"code":"C&L"}],"facts":[
          {"name":"Attendance","type":"number","meaning":"m","range":{"min":0,"max":100},"step":0.1},
          {"name":"Score","type":"integer","meaning":"m","range":{"min":0,"max":200}},
          {"name":"Age","type":"integer","meaning":"m","range":{"min":0,"max":300},"canChange":false},
          {"name":"Urgent","type":"boolean","askedByLaw":true,"meaning":"m"},
          {"name":"Known","type":"boolean","askedByLaw":true,"meaning":"m"},
          {"name":"Sen","type":"choice","choices":["N","K","E"],"meaning":"m"},
          {"name":"Sex","type":"choice","choices":["F","M"],"protected":"sex","meaning":"m"},
          {"name":"Eal","type":"boolean","neverAlone":true,"meaning":"m"},
          {"name":"Cost","type":"number","neverABarrier":"spend","range":{"min":0,"max":99999},"step":50,"meaning":"m"},
          {"name":"Layer","type":"text","meaning":"m"},
          {"name":"StartedOn","type":"date","meaning":"m"},
          {"name":"Needs","type":"list of choices","choices":["SLCN","ASD","MSI"],"meaning":"m"},
          {"name":"Cycles","type":"list of records","neverABarrier":"cycles","meaning":"m","fields":[
            {"name":"Reviewed","type":"boolean","meaning":"m"},
            {"name":"Progress","type":"choice","choices":["none","limited","good"],"meaning":"m"},
            {"name":"Weeks","type":"integer","meaning":"m"},
            {"name":"EndedOn","type":"date","meaning":"m"}]}]}
        """;

    internal static readonly FactCatalogue Catalogue = FactCatalogueReader.Read([FactsFile]).Catalogue;

    internal static SourceText FactsFile => new("facts.json", Facts);

    internal static RuleSetFolder Folder(string id, params (string Path, string Text)[] files) => new(
        id, [.. files.Select(file => new SourceText($"{id}/{file.Path}", file.Text))]);

    internal static (string Path, string Text) Described(string id, string? extends = null) =>
        ("ruleset.json", $$"""{"id":"{{id}}","title":"{{id}}","version":"1"{{(extends is null ? "" : $",\"extends\":\"{extends}\"")}}}""");

    internal static RuleSetLoading Load(params (string Path, string Text)[] files) =>
        RuleSetLoader.Load([Folder("base", [Described("base"), .. files])], FactsFile, AsOf);

    /// <summary>A policy of one rule called Rule.</summary>
    internal static RuleSetLoading LoadExpression(string expression) =>
        Load(("a.rules.json", $$"""{"WorkflowName":"w","Rules":[{"RuleName":"Rule","Expression":{{System.Text.Json.JsonSerializer.Serialize(expression)}}}]}"""));

    internal static FactSet Pupil(string facts)
    {
        var reading = FactLine.Read("facts", 1, $$$"""{"pupil":"P","facts":{{{facts}}}}""", Catalogue, new FactOrigin(AsOf, "test"));
        return reading.Diagnostics.Count == 0
            ? FactSelection.AsOf(Catalogue, reading.Line!.Facts, AsOf)
            : throw new ArgumentException(string.Join('\n', reading.Diagnostics));
    }

    internal static RuleOutcome Outcome(string expression, string facts)
    {
        var loading = LoadExpression(expression);
        return loading.Policy is { } policy
            ? policy.Evaluate(Pupil(facts))["Rule"]!
            : throw new ArgumentException(string.Join('\n', loading.Diagnostics));
    }
}
