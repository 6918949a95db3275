using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SendWorkflows.Engine.Tests.Workflows.Conformance.Scxml;

/// <summary>Turns the conditions that need no data into guards: <c>true</c>, <c>false</c>, <c>In('x')</c>, joined by and, or, not.</summary>
internal static partial class ScxmlCondition
{
    internal static JsonObject Guard(string condition)
    {
        var text = condition.Trim();
        if (text.Split("||") is { Length: > 1 } any)
            return Many("or", any.Select(Guard));
        if (text.Split("&&") is { Length: > 1 } all)
            return Many("and", all.Select(Guard));
        if (text.StartsWith('!'))
            return new JsonObject { ["type"] = "not", ["params"] = new JsonObject { ["guard"] = Guard(text[1..]) } };
        if (text is "true" or "false")
            return Many(text == "true" ? "and" : "or", []);
        return In().Match(text) is { Success: true } found
            ? new JsonObject { ["type"] = "stateIn", ["params"] = new JsonObject { ["state"] = "#" + ScxmlConverter.Name(found.Groups[1].Value) } }
            : throw new OutsideException($"needs a data model: cond=\"{text}\"");
    }

    private static JsonObject Many(string type, IEnumerable<JsonObject> guards) =>
        new() { ["type"] = type, ["params"] = new JsonObject { ["guards"] = new JsonArray([.. guards]) } };

    [GeneratedRegex(@"^In\(\s*['""]([\w.]+)['""]\s*\)$")]
    private static partial Regex In();
}
