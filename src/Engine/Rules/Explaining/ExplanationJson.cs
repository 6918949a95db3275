using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Thresholds;

namespace SendWorkflows.Engine.Rules.Explaining;

/// <summary>Writes explanations as JSON with names in a fixed order.</summary>
internal static class ExplanationJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Write(Explanation explanation)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            WriteHead(writer, explanation);
            WriteFacts(writer, explanation);
            WriteThresholds(writer, explanation);
            WriteFlips(writer, explanation);
            writer.WritePropertyName("tree");
            WritePart(writer, explanation.Tree);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteHead(Utf8JsonWriter writer, Explanation explanation)
    {
        writer.WriteString("rule", explanation.RuleId);
        writer.WriteString("ruleFile", explanation.Rule.File);
        writer.WriteString("asOf", FactValue.Of(explanation.AsOf).ToString());
        writer.WriteString("outcome", explanation.Outcome.Word());
        if (explanation.Reason is { } reason)
            writer.WriteString("reason", reason);
        if (explanation.Rule.Event is { } suggested)
            writer.WriteString("event", suggested);
        writer.WriteString("standing", explanation.Rule.Standing switch { Standing.Must => "must", Standing.Should => "should", _ => "local" });
        if (explanation.Message.Length > 0)
            writer.WriteString("message", explanation.Message);
        if (explanation.WhenNotMet.Length > 0)
            writer.WriteString("whenNotMet", explanation.WhenNotMet);
        WriteCitation(writer, "source", explanation.Rule.Written.Properties.Source);
    }

    private static void WriteFacts(Utf8JsonWriter writer, Explanation explanation)
    {
        writer.WriteStartArray("facts");
        foreach (var fact in explanation.Facts)
        {
            writer.WriteStartObject();
            writer.WriteString("name", fact.Name);
            writer.WritePropertyName("value");
            FactValueJson.Write(writer, fact.Value);
            writer.WriteString("on", FactValue.Of(fact.On).ToString());
            writer.WriteString("source", fact.Source);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteNames(writer, "notKnown", explanation.NotKnown);
        WriteNames(writer, "missing", explanation.Missing);
    }

    private static void WriteNames(Utf8JsonWriter writer, string name, IReadOnlyList<string> names)
    {
        writer.WriteStartArray(name);
        foreach (var each in names)
            writer.WriteStringValue(each);
        writer.WriteEndArray();
    }

    private static void WriteThresholds(Utf8JsonWriter writer, Explanation explanation)
    {
        writer.WriteStartArray("thresholds");
        foreach (var (threshold, inForce) in explanation.Thresholds)
        {
            writer.WriteStartObject();
            writer.WriteString("name", threshold.Name);
            writer.WritePropertyName("value");
            FactValueJson.Write(writer, FactValue.Of(inForce.Value));
            if (threshold.Unit is { } unit)
                writer.WriteString("unit", unit);
            writer.WriteString("from", FactValue.Of(inForce.From).ToString());
            writer.WriteString("setBy", inForce.SetBy);
            WriteCitation(writer, "reference", inForce.Citation);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteFlips(Utf8JsonWriter writer, Explanation explanation)
    {
        writer.WriteStartArray("restsOn");
        foreach (var flip in explanation.RestsOn)
        {
            writer.WriteStartObject();
            writer.WriteStartArray("changes");
            foreach (var change in flip.Changes)
            {
                writer.WriteStartObject();
                writer.WriteString("what", change.What);
                writer.WriteString("from", change.From);
                writer.WriteString("to", change.To);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteString("outcome", flip.Outcome.Word());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WritePart(Utf8JsonWriter writer, ExplainedPart part)
    {
        writer.WriteStartObject();
        if (part.Name is { } name)
            writer.WriteString("name", name);
        writer.WriteString("text", part.Text);
        if (part.Outcome is { } outcome)
            writer.WriteString("outcome", outcome.Word());
        else
            writer.WriteString("value", part.Value);
        if (part.Parts.Count > 0)
        {
            writer.WriteStartArray("parts");
            foreach (var inner in part.Parts)
                WritePart(writer, inner);
            writer.WriteEndArray();
        }

        if (part.Items.Count > 0)
            WriteItems(writer, part.Items);
        writer.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter writer, IReadOnlyList<ExplainedItem> items)
    {
        writer.WriteStartArray("items");
        foreach (var item in items)
        {
            writer.WriteStartObject();
            writer.WriteString("item", item.Item);
            writer.WritePropertyName("part");
            WritePart(writer, item.Part);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteCitation(Utf8JsonWriter writer, string name, Citation? citation)
    {
        if (citation is null)
            return;
        writer.WriteStartObject(name);
        writer.WriteString("title", citation.Title);
        if (citation.Reference is { } reference)
            writer.WriteString("reference", reference);
        if (citation.Address is { } address)
            writer.WriteString("address", address);
        writer.WriteEndObject();
    }
}
