using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Engine.Workflows.Reading;

/// <summary>Reads guards, <c>{ "type", "params" }</c>, from a closed catalogue.</summary>
internal static class GuardReader
{
    /// <summary>The catalogue.</summary>
    internal static readonly string[] Types = ["rule", "role", "recorded", "stateIn", "and", "or", "not"];

    internal static Guard? Read(JsonNode? node, ReadingContext context)
    {
        if (node is null)
            return null;
        var guard = new Fields(node, "a guard", context, "type", "params");
        if (node.Kind != JsonNodeKind.Object || guard.Required("type") is not { } type)
            return null;
        if (!Types.Contains(type.Text))
        {
            context.Error(WorkflowCodes.UnknownGuard, type.Place, $"\"{type.Text}\" is no guard.", NearestName.Help(type.Text, Types) ?? $"The guards are {string.Join(", ", Types)}.");
            return null;
        }

        return guard.Required("params") is { } parameters ? Read(type.Text, parameters, context) : null;
    }

    private static Guard? Read(string type, JsonNode node, ReadingContext context)
    {
        Fields Take(params string[] names) => new(node, $"the params of \"{type}\"", context, names);
        switch (type)
        {
            case "rule":
                return new RuleGuard(context.Rule(Take("rule").Required("rule")), node.Place);
            case "role":
                var roles = Take("role", "roles");
                var named = roles.OneOrMany("role").Concat(roles.OneOrMany("roles")).ToList();
                if (named.Count == 0)
                    roles.Required("role");
                return new RoleGuard([.. named.Select(context.Role)], node.Place);
            case "recorded":
                var recorded = Take("name", "is");
                return new RecordedGuard(recorded.RequiredText("name"), recorded["is"] is null ? "true" : recorded["is"]!.Text, node.Place);
            case "stateIn":
                var state = Take("state").Required("state");
                return state is not null && Targets.Find(state, context) is { } found ? new StateInGuard(found, node.Place) : null;
            case "not":
                return Read(Take("guard").Required("guard"), context) is { } inner ? new NotGuard(inner, node.Place) : null;
            default:
                var guards = Take("guards").OneOrMany("guards").Select(each => Read(each, context)).OfType<Guard>().ToList();
                return type == "and" ? new AndGuard(guards, node.Place) : new OrGuard(guards, node.Place);
        }
    }
}
