using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Rules.Checking;
using SendWorkflows.Engine.Thresholds;

namespace SendWorkflows.Engine.Rules.Files;

/// <summary>Reads rules, nested to any depth that JSON allows.</summary>
internal sealed class WrittenRuleReader(string[] lines, List<Diagnostic> problems)
{
    internal static readonly string[] ExpressionTypes = ["LambdaExpression"];

    private static readonly string[] Operators = ["And", "AndAlso", "Or", "OrElse"];

    private static readonly string[] Standings = ["local", "should", "must"];

    internal List<WrittenRule> ReadAll(ObjectReader parent)
    {
        var rules = new List<WrittenRule>();
        foreach (var node in parent.List("Rules", required: true))
            rules.Add(Read(node));
        return rules;
    }

    internal List<RuleParameter> ReadParameters(ObjectReader parent, string name)
    {
        var parameters = new List<RuleParameter>();
        foreach (var node in parent.List(name))
        {
            var parameter = new ObjectReader(node, "a parameter", problems);
            if (parameter.Text("Name", required: true) is { } called && ReadExpression(parameter, required: true) is { } expression)
                parameters.Add(new RuleParameter(called, node.Place, expression));
            parameter.Finish();
        }

        return parameters;
    }

    private WrittenRule Read(JsonNode node)
    {
        var rule = new ObjectReader(node, "a rule", problems);
        var joins = rule.Has("Operator") || rule.Has("Rules");
        rule.Word("RuleExpressionType", ExpressionTypes);
        var read = new WrittenRule(rule.Text("RuleName", required: true) ?? "", node.Place)
        {
            IsEnabled = rule.Boolean("Enabled") ?? true,
            LocalParams = ReadParameters(rule, "LocalParams"),
            Operator = joins ? ReadOperator(rule) : null,
            Rules = joins ? ReadAll(rule) : [],
            Expression = ReadExpression(rule, required: !joins),
            SuccessEvent = rule.Text("SuccessEvent"),
            ErrorMessage = rule.Text("ErrorMessage"),
            Properties = ReadProperties(rule),
        };
        rule.Texts("WorkflowsToInject");
        rule.Finish();
        if (joins && read.Expression is not null)
            Report(node, $"The rule \"{read.Name}\" has both an \"Expression\" and nested \"Rules\".", "Keep one of the two.");
        if (joins && !read.Rules.Any(nested => nested.IsEnabled))
            Report(node, $"The rule \"{read.Name}\" joins no enabled rules.", "Add one under \"Rules\", or write an \"Expression\".");
        return read;
    }

    private static RuleOperator? ReadOperator(ObjectReader rule) => rule.Word("Operator", Operators, required: true) switch
    {
        "And" or "AndAlso" => RuleOperator.And,
        "Or" or "OrElse" => RuleOperator.Or,
        _ => null,
    };

    private ExpressionText? ReadExpression(ObjectReader owner, bool required)
    {
        if (owner.Text("Expression", required) is not { } text)
            return null;
        var place = owner.Node["Expression"]!.Place;
        return ExpressionText.InFile(text, place, lines[place.Line - 1]);
    }

    private static RuleProperties ReadProperties(ObjectReader rule)
    {
        if (rule.Object("Properties", "a rule's properties") is not { } properties)
            return new RuleProperties();
        var read = new RuleProperties
        {
            Standing = properties.Word("Standing", Standings) switch
            {
                "must" => Standing.Must,
                "should" => Standing.Should,
                _ => Standing.Local,
            },
            Source = ReadSource(properties),
            Message = properties.Text("Message"),
            Target = properties.Text("Target"),
            Area = properties.Text("Area"),
            Urgency = properties.Word("Urgency", RuleProperties.Urgencies) ?? RuleProperties.Urgencies[0],
            Minutes = Math.Max(0, properties.Integer("Minutes") ?? 0),
            VerifiedOn = properties.Date("VerifiedOn"),
            Material = properties.Texts("Material"),
            SaysMoreThan = properties.Text("SaysMoreThan"),
            AskFor = properties.Texts("AskFor"),
        };
        properties.Finish();
        return read;
    }

    private static Citation? ReadSource(ObjectReader properties)
    {
        if (properties.Object("Source", "a source") is not { } source)
            return null;
        var title = source.Text("Title", required: true);
        var read = new Citation(title ?? "", source.Text("Reference"), source.Text("Address")) { Quote = source.Text("Quote") };
        source.Finish();
        return title is null ? null : read;
    }

    private void Report(JsonNode node, string message, string help) =>
        problems.Add(Diagnostic.Error(RuleCodes.Shape, node.Place, message, help));
}
