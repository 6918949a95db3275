using System.Globalization;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Engine.Ladders;

/// <summary>
/// Reads <c>ladder.json</c>: <c>{"id","title","source"?,"ordered"?,"exclusive"?,"perAreaOfNeed"?,"registerFrom"?:{"value",…} or a number,
/// "layers":[{"id","order","name","inAdditionTo"?,"consider"?,"provision"?,"records"?,"monitoredBy"?,"planType"?,"reviewPeriod"?,"censusCode"?}]}</c>.
/// </summary>
public static class LadderReader
{
    private static readonly string[] CensusCodes = ["N", "K", "E"];

    /// <summary>Reads one ladder.</summary>
    public static LadderReading Read(SourceText source)
    {
        var reading = JsonReader.Read(source);
        var problems = reading.Diagnostics.ToList();
        if (reading.Root is null)
            return new LadderReading(null, problems);
        var file = new ObjectReader(reading.Root, "a ladder", problems);
        var ladder = new Ladder(file.Text("id", required: true) ?? "", file.Text("title", required: true) ?? "", reading.Root.Place)
        {
            IsOrdered = file.Boolean("ordered") ?? false,
            IsExclusive = file.Boolean("exclusive") ?? false,
            IsPerAreaOfNeed = file.Boolean("perAreaOfNeed") ?? false,
            RegisterFrom = ReadRegisterFrom(file),
            Layers = ReadLayers(file, problems),
        };
        file.Any("source");
        file.Any("note");
        file.Finish();
        Check(ladder, problems);
        return new LadderReading(ladder, problems);
    }

    private static int? ReadRegisterFrom(ObjectReader file)
    {
        if (file.Any("registerFrom") is not { Kind: JsonNodeKind.Object })
            return file.Integer("registerFrom");
        var register = file.Object("registerFrom", "a policy value")!;
        foreach (var note in (string[])["sourceSays", "reason", "reference"])
            register.Any(note);
        var value = register.Integer("value", required: true);
        register.Finish();
        return value;
    }

    private static List<Layer> ReadLayers(ObjectReader file, List<Diagnostic> problems)
    {
        var layers = new List<Layer>();
        foreach (var node in file.List("layers", required: true))
        {
            var layer = new ObjectReader(node, "a layer", problems);
            layers.Add(new Layer(layer.Text("id", required: true) ?? "", layer.Integer("order") ?? layers.Count + 1, layer.Text("name", required: true) ?? "")
            {
                InAdditionTo = layer.Text("inAdditionTo"),
                Consider = layer.Text("consider"),
                Provision = layer.Texts("provision"),
                Records = layer.Texts("records"),
                MonitoredBy = layer.Texts("monitoredBy"),
                PlanType = layer.Text("planType"),
                ReviewPeriod = layer.Text("reviewPeriod"),
                CensusCode = layer.Word("censusCode", CensusCodes),
            });
            layer.Any("source");
            layer.Any("note");
            layer.Finish();
        }

        return [.. layers.OrderBy(layer => layer.Order)];
    }

    private static void Check(Ladder ladder, List<Diagnostic> problems)
    {
        if (ladder.Layers.Count == 0)
            problems.Add(Diagnostic.Error(LadderCodes.Layers, ladder.Place, $"The ladder \"{ladder.Id}\" has no layers."));
        foreach (var twice in ladder.Layers.GroupBy(layer => layer.Id, StringComparer.Ordinal).Where(group => group.Count() > 1))
            problems.Add(Diagnostic.Error(LadderCodes.Layers, ladder.Place, $"Two layers have the id \"{twice.Key}\".", "Give each its own."));
        foreach (var twice in ladder.Layers.GroupBy(layer => layer.Order).Where(group => ladder.IsOrdered && group.Count() > 1))
            problems.Add(Diagnostic.Error(LadderCodes.Layers, ladder.Place, $"Two layers of an ordered ladder have the order {twice.Key}.", "Give each its own."));
        if (ladder.RegisterFrom is { } first && ladder.Layers.All(layer => layer.Order != first))
            problems.Add(Diagnostic.Error(LadderCodes.RegisterFrom, ladder.Place, $"\"registerFrom\" is {first}, but no layer has that order."));
        foreach (var layer in ladder.Layers.Where(layer => layer.CensusCode is { } code && code != CensusCodes[0] && !ladder.IsOnRegister(layer)))
        {
            problems.Add(Diagnostic.Error(
                LadderCodes.RegisterFrom, ladder.Place, $"\"{layer.Id}\" has the census code {layer.CensusCode}, but its pupils would not be on the SEN register: \"registerFrom\" is {ladder.RegisterFrom?.ToString(CultureInfo.InvariantCulture) ?? "missing"} and its order {layer.Order}.",
                "Let \"registerFrom\" be the order of the first layer with K or E: special educational provision is SEN support from its first day (Children and Families Act 2014 ss.21 and 68)."));
        }
    }
}
