using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SendWorkflows.Engine.Workflows;

/// <summary>Writes a snapshot as JSON. The text is stored for years, so names are only ever added; <see cref="SnapshotReader"/> reads it.</summary>
internal static class SnapshotText
{
    internal const string Day = "yyyy-MM-dd";
    internal const string Instant = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    // As most runs need: a larger one only costs another round.
    private const int Room = 4096;

    // A thread writes one run after another, and keeps the room for the next.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Write(Snapshot snapshot)
    {
        var buffer = _buffer ??= new ArrayBufferWriter<byte>(Room);
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("workflow"u8, snapshot.WorkflowId);
            json.WriteNumber("version"u8, snapshot.Version);
            json.WriteBoolean("done"u8, snapshot.Done);
            json.WritePropertyName("configuration"u8);
            WriteList(json, snapshot.Configuration);
            WriteEach(json, "history"u8, snapshot.History, WriteList);
            WriteEach(json, "dates"u8, snapshot.Dates, WriteDay);
            if (snapshot.Counted.Count > 0)
                WriteEach(json, "counted"u8, snapshot.Counted, WriteCounted);
            WriteEach(json, "data"u8, snapshot.Data, static (writer, text) => writer.WriteStringValue(text));
            WriteEach(json, "entered"u8, snapshot.Entered, WriteDay);
            WriteEach(json, "timers"u8, snapshot.Timers, WriteTimer);
            WriteEach(json, "duties"u8, snapshot.Duties, WriteDuty);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteEach<T>(Utf8JsonWriter json, ReadOnlySpan<byte> name, OrdinalDictionary<T> values, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartObject(name);
        for (var place = 0; place < values.Count; place++)
        {
            json.WritePropertyName(values.NamesInOrder[place]);
            write(json, values.ValuesInOrder[place]);
        }

        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, ImmutableArray<string> values)
    {
        json.WriteStartArray();
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void WriteCounted(Utf8JsonWriter json, CountedDate counted)
    {
        json.WriteStartObject();
        json.WriteString("due"u8, counted.Due);
        WriteDay(json, "since"u8, counted.Since);
        json.WriteEndObject();
    }

    private static void WriteTimer(Utf8JsonWriter json, PendingTimer timer)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, timer.Name);
        json.WriteString("state"u8, timer.State);
        WriteDay(json, "plannedOn"u8, timer.PlannedOn);
        WriteDay(json, "dueOn"u8, timer.DueOn);
        if (timer.DueUtc is { } moment)
            json.WriteString("dueUtc"u8, moment.ToString(Instant, CultureInfo.InvariantCulture));
        WriteText(json, "notKnownBecause"u8, timer.NotKnownBecause);
        json.WriteEndObject();
    }

    private static void WriteDuty(Utf8JsonWriter json, StandingDuty duty)
    {
        json.WriteStartObject();
        json.WriteString("role"u8, duty.Role);
        json.WriteString("title"u8, duty.Title);
        WriteText(json, "due"u8, duty.Due);
        WriteDay(json, "openedOn"u8, duty.OpenedOn);
        WriteDay(json, "dueOn"u8, duty.DueOn);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static void WriteDay(Utf8JsonWriter json, ReadOnlySpan<byte> name, DateOnly? day)
    {
        if (day is not { } known)
            return;
        json.WritePropertyName(name);
        WriteDay(json, known);
    }

    private static void WriteDay(Utf8JsonWriter json, DateOnly day)
    {
        Span<byte> text = stackalloc byte[Day.Length];
        // The round-trip form of a day is the one above, and much faster than a form given letter by letter.
        day.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        json.WriteStringValue(text);
    }
}
