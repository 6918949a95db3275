using System.Buffers;
using System.Text;
using System.Text.Json;

namespace SendWorkflows.Engine.Facts;

/// <summary>Writes values as <see cref="FactValueReader"/> reads them; the same value always gives the same text.</summary>
public static class FactValueJson
{
    /// <summary>The value as JSON; <c>null</c> for one that is not known.</summary>
    public static string Write(FactValue? value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            Write(writer, value);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the value where the writer stands.</summary>
    public static void Write(Utf8JsonWriter writer, FactValue? value)
    {
        switch (value?.Kind)
        {
            case null:
                writer.WriteNullValue();
                break;
            case FactValueKind.Boolean:
                writer.WriteBooleanValue(value.Boolean!.Value);
                break;
            case FactValueKind.Number:
                writer.WriteRawValue(value.ToString());
                break;
            case FactValueKind.List:
                WriteList(writer, value.List!);
                break;
            case FactValueKind.Record:
                WriteRecord(writer, value.Record!);
                break;
            default:
                writer.WriteStringValue(value.ToString());
                break;
        }
    }

    private static void WriteList(Utf8JsonWriter writer, FactList list)
    {
        var isBare = list is { IsComplete: true, Since: null };
        if (!isBare)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("value");
        }

        writer.WriteStartArray();
        foreach (var item in list.Items)
            Write(writer, item);
        writer.WriteEndArray();
        if (isBare)
            return;
        writer.WriteBoolean("complete", list.IsComplete);
        if (list.Since is { } since)
            writer.WriteString("since", FactValue.Of(since).ToString());
        writer.WriteEndObject();
    }

    private static void WriteRecord(Utf8JsonWriter writer, FactRecord record)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in record.Known)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }
}
