using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;
using static System.FormattableString;

namespace SendWorkflows.Engine.Thresholds;

/// <summary>
/// Reads a threshold file: <c>{"name","meaning","unit"?,"step"?,"bounds"?:{"min"?,"max"?},"moreSupportWhen"?:"higher"|"lower",
/// "values":[{"from","value","reference":{"title","reference"?,"address"?}}]}</c>. A lower layer's file may hold only "name" and
/// "values": it then sets values of the threshold declared above it.
/// </summary>
public static class ThresholdReader
{
    private static readonly string[] Directions = ["higher", "lower"];

    /// <summary>Reads one file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="layer">The id of the rule set it belongs to.</param>
    public static ThresholdReading Read(SourceText source, string layer)
    {
        var reading = JsonReader.Read(source);
        var problems = reading.Diagnostics.ToList();
        if (reading.Root is null)
            return new ThresholdReading(null, problems);
        var file = new ObjectReader(reading.Root, "a threshold", problems);
        var name = file.Text("name", required: true);
        var meaning = file.Text("meaning");
        var bounds = file.Object("bounds", "bounds");
        var threshold = new Threshold(name ?? "", meaning ?? "", reading.Root.Place)
        {
            Unit = file.Text("unit"),
            Step = file.Number("step"),
            Min = bounds?.Number("min"),
            Max = bounds?.Number("max"),
            MoreSupportWhen = file.Word("moreSupportWhen", Directions) switch
            {
                "higher" => SupportDirection.Higher,
                "lower" => SupportDirection.Lower,
                _ => null,
            },
            Values = ReadValues(file, layer, problems),
        };
        bounds?.Finish();
        file.Finish();
        return new ThresholdReading(name is null ? null : threshold, problems);
    }

    private static List<DatedNumber> ReadValues(ObjectReader file, string layer, List<Diagnostic> problems)
    {
        var values = new List<DatedNumber>();
        foreach (var node in file.List("values", required: true))
        {
            var value = new ObjectReader(node, "a dated value", problems);
            var from = value.Date("from", required: true);
            var number = value.Number("value", required: true);
            var citation = ReadCitation(value);
            value.Finish();
            if (from is not { } day || number is not { } amount)
                continue;
            if (citation is null)
                problems.Add(Diagnostic.Error(ThresholdCodes.NoReference, node.Place, Invariant($"The value {amount} names no reference."), "Say where the number was found: \"reference\": {\"title\": …}."));
            if (values.Any(other => other.From == day))
                problems.Add(Diagnostic.Error(ThresholdCodes.Dates, node.Place, Invariant($"Two values begin on {day:yyyy-MM-dd}."), "Keep one."));
            else
                values.Add(new DatedNumber(day, amount, citation, layer));
        }

        values.Sort((a, b) => a.From.CompareTo(b.From));
        return values;
    }

    private static Citation? ReadCitation(ObjectReader value)
    {
        if (value.Object("reference", "a reference") is not { } reference)
            return null;
        var title = reference.Text("title", required: true);
        var read = new Citation(title ?? "", reference.Text("reference"), reference.Text("address")) { Quote = reference.Text("quote") };
        reference.Finish();
        return title is null ? null : read;
    }
}
