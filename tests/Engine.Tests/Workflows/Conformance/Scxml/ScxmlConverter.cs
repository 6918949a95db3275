using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SendWorkflows.Engine.Tests.Workflows.Conformance.Scxml;

/// <summary>
/// Turns an SCXML document into one of our files. What a file of ours cannot say is refused with the reason. SCXML's transitions leave their source
/// unless they are internal, so they become re-entering ones; its event descriptors match by beginning, so <c>a</c> becomes <c>a.*</c>.
/// </summary>
internal sealed partial class ScxmlConverter
{
    private static readonly string[] States = ["state", "parallel", "final", "history"];

    private int _unnamed;

    internal static JsonObject Convert(XDocument document)
    {
        var root = document.Root!;
        if (root.Descendants().FirstOrDefault(each => Refusal(each) is not null) is { } refused)
            throw new OutsideException(Refusal(refused)!);
        var machine = new ScxmlConverter().State(root, "w");
        machine["id"] = "w";
        machine["version"] = 1;
        machine["title"] = "An SCXML test";
        return machine;
    }

    internal static string Name(string id) => id.Replace('.', '_');

    private static string? Refusal(XElement element) => element.Name.LocalName switch
    {
        "script" or "assign" or "data" or "datamodel" or "if" or "foreach" or "donedata" or "param" or "content" when element.Name.LocalName != "datamodel" || element.HasElements =>
            $"needs a data model: <{element.Name.LocalName}>",
        "invoke" or "finalize" => "invokes another machine",
        _ => null,
    };

    private JsonObject State(XElement element, string key)
    {
        var kind = element.Name.LocalName;
        var json = new JsonObject();
        if (kind != "scxml")
            json["id"] = key;
        if (kind is "parallel" or "final" or "history")
            json["type"] = kind;
        if (kind == "history")
        {
            json["history"] = (string?)element.Attribute("type") ?? "shallow";
            json["target"] = Targets(Child(element, "transition")!);
            return json;
        }

        var inside = element.Elements().Where(each => States.Contains(each.Name.LocalName)).Select(each => (Element: each, Key: Key(each))).ToList();
        if (inside.Count > 0)
            json["states"] = new JsonObject(inside.Select(each => KeyValuePair.Create(each.Key, (JsonNode?)State(each.Element, each.Key))));
        if (inside.Count > 0 && kind is "state" or "scxml")
            json["initial"] = Initial(element, (JsonObject)json["states"]!, inside.First(each => each.Element.Name.LocalName != "history").Key);
        if (element.Elements().Any(each => each.Name.LocalName == "onentry"))
            json["entry"] = Actions(element.Elements().Where(each => each.Name.LocalName == "onentry"));
        if (element.Elements().Any(each => each.Name.LocalName == "onexit"))
            json["exit"] = Actions(element.Elements().Where(each => each.Name.LocalName == "onexit"));
        Lead(element, json, key);
        return json;
    }

    /// <summary>Ours begins at one of its own states; elsewhere it begins at a state that leads on at once.</summary>
    private JsonNode Initial(XElement element, JsonObject inside, string first)
    {
        var begin = Child(element, "initial") is { } written ? Child(written, "transition") : null;
        var targets = (((string?)element.Attribute("initial") ?? (string?)begin?.Attribute("target"))?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [first]).Select(Name).ToList();
        var actions = begin is null ? [] : Actions([begin]);
        if (targets.Count == 1 && inside.ContainsKey(targets[0]))
            return new JsonObject { ["target"] = targets[0], ["actions"] = actions };
        var key = "begin" + Number();
        inside[key] = new JsonObject { ["always"] = new JsonObject { ["target"] = new JsonArray([.. targets.Select(target => JsonValue.Create("#" + target))]), ["actions"] = actions } };
        return key;
    }

    private static void Lead(XElement element, JsonObject json, string key)
    {
        var on = new JsonObject();
        foreach (var transition in element.Elements().Where(each => each.Name.LocalName == "transition"))
        {
            var descriptors = ((string?)transition.Attribute("event"))?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            foreach (var descriptor in descriptors ?? [""])
            {
                if (descriptor.StartsWith("done.state", StringComparison.Ordinal) && Name(descriptor["done.state.".Length..]) != key)
                    throw new OutsideException("a state listens for the end of another");
                var (holder, name) = descriptor.Length == 0 ? (json, "always")
                    : descriptor.StartsWith("done.state", StringComparison.Ordinal) ? (json, "onDone")
                    : (on, descriptor == "*" ? "*" : descriptor.EndsWith(".*", StringComparison.Ordinal) ? descriptor : descriptor.TrimEnd('.') + ".*");
                if (holder[name] is not JsonArray list)
                    holder[name] = list = [];
                list.Add(Transition(element, transition));
            }
        }

        if (on.Count > 0)
            json["on"] = on;
    }

    private static JsonObject Transition(XElement source, XElement transition)
    {
        var json = new JsonObject { ["actions"] = Actions([transition]) };
        if (transition.Attribute("target") is not null)
        {
            json["target"] = Targets(transition);
            json["reenter"] = (string?)transition.Attribute("type") != "internal" || source.Name.LocalName != "state" || !source.Elements().Any(each => States.Contains(each.Name.LocalName));
        }

        if ((string?)transition.Attribute("cond") is { } condition)
            json["guard"] = ScxmlCondition.Guard(condition);
        return json;
    }

    /// <summary>What a state raises, sends or cancels, as records that <see cref="ScxmlPlayer"/> understands.</summary>
    private static JsonArray Actions(IEnumerable<XElement> blocks) => [.. blocks.Elements().Select(Action).OfType<JsonObject>()];

    private static JsonObject? Action(XElement action)
    {
        switch (action.Name.LocalName)
        {
            case "raise":
                return Record("raise", (string)action.Attribute("event")!);
            case "cancel":
                return Record("cancel", (string?)action.Attribute("sendid") ?? throw new OutsideException("needs a data model: an expression"));
            case "send":
                return Send(action);
            default:
                return null;
        }
    }

    private static JsonObject Send(XElement send)
    {
        var delay = (string?)send.Attribute("delay") ?? Literal((string?)send.Attribute("delayexpr"));
        var target = (string?)send.Attribute("target") ?? "";
        if (send.Attributes().Any(each => each.Name.LocalName is "eventexpr" or "targetexpr" or "typeexpr" or "idlocation" or "namelist") || send.Attribute("event") is null)
            throw new OutsideException("needs a data model: an expression");
        if (target is not ("" or "#_internal") || (string?)send.Attribute("type") is not (null or "http://www.w3.org/TR/scxml/#SCXMLEventProcessor"))
            throw new OutsideException("sends to another machine or by another transport");
        return target == "#_internal" && delay is null
            ? Record("raise", (string)send.Attribute("event")!)
            : Record("send", $"{(string)send.Attribute("event")!}|{Milliseconds(delay)}|{(string?)send.Attribute("id")}");
    }

    private static string? Literal(string? expression) => expression is null ? null
        : Quoted().Match(expression) is { Success: true } quoted ? quoted.Groups[1].Value : throw new OutsideException("needs a data model: an expression");

    private static string Milliseconds(string? delay)
    {
        if (delay is null)
            return "0";
        var seconds = !delay.EndsWith("ms", StringComparison.Ordinal);
        var number = decimal.Parse(delay.TrimEnd('m', 's'), CultureInfo.InvariantCulture);
        return ((int)(seconds ? number * 1000 : number)).ToString(CultureInfo.InvariantCulture);
    }

    private static JsonObject Record(string name, string value) =>
        new() { ["type"] = "record", ["params"] = new JsonObject { ["name"] = name, ["value"] = value } };

    private static JsonArray Targets(XElement transition) =>
        [.. ((string?)transition.Attribute("target") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(id => JsonValue.Create("#" + Name(id)))];

    private static XElement? Child(XElement element, string name) => element.Elements().FirstOrDefault(each => each.Name.LocalName == name);

    private string Key(XElement element) => (string?)element.Attribute("id") is { } id ? Name(id) : "unnamed" + Number();

    private string Number() => (_unnamed++).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("^'([^']*)'$")]
    private static partial Regex Quoted();
}
