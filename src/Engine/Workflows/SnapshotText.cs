using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SendWorkflows.Engine.Workflows;

/// <summary>Writes and reads a snapshot as JSON. The text is stored for years, so names are only ever added.</summary>
internal static class SnapshotText
{
    private const string Day = "yyyy-MM-dd";
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    internal static string Write(Snapshot snapshot)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("workflow", snapshot.WorkflowId);
            json.WriteNumber("version", snapshot.Version);
            json.WriteBoolean("done", snapshot.Done);
            WriteList(json, "configuration", snapshot.Configuration);
            WriteEach(json, "history", snapshot.History, (name, paths) => WriteList(json, name, paths));
            WriteEach(json, "dates", snapshot.Dates, (name, date) => json.WriteString(name, Text(date)));
            if (snapshot.Counted.Count > 0)
                WriteEach(json, "counted", snapshot.Counted, (name, counted) => WriteCounted(json, name, counted));
            WriteEach(json, "data", snapshot.Data, json.WriteString);
            WriteEach(json, "entered", snapshot.Entered, (name, date) => json.WriteString(name, Text(date)));
            WriteEach(json, "timers", snapshot.Timers, (id, timer) => WriteTimer(json, id, timer));
            WriteEach(json, "duties", snapshot.Duties, (name, duty) => WriteDuty(json, name, duty));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    internal static Snapshot Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Read(document.RootElement);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            throw new FormatException("A stored run is not JSON as it was written: " + problem.Message, problem);
        }
    }

    private static Snapshot Read(JsonElement root) => new()
    {
        WorkflowId = TextOf(root, "workflow"),
        Version = Required(root, "version").GetInt32(),
        Done = Required(root, "done").GetBoolean(),
        Configuration = Strings(Required(root, "configuration")),
        History = Each(root, "history", Strings),
        Dates = Each(root, "dates", Date),
        Counted = root.TryGetProperty("counted", out _) ? Each(root, "counted", ReadCounted) : Snapshot.Sorted<CountedDate>(),
        Data = Each(root, "data", value => value.GetString() ?? ""),
        Entered = Each(root, "entered", Date),
        Timers = EachNamed(root, "timers", ReadTimer),
        Duties = EachNamed(root, "duties", ReadDuty),
    };

    private static void WriteCounted(Utf8JsonWriter json, string name, CountedDate counted)
    {
        json.WriteStartObject(name);
        json.WriteString("due", counted.Due);
        json.WriteString("since", Text(counted.Since));
        json.WriteEndObject();
    }

    private static CountedDate ReadCounted(JsonElement value) => new(TextOf(value, "due"), Date(Required(value, "since")));

    private static void WriteTimer(Utf8JsonWriter json, string id, PendingTimer timer)
    {
        json.WriteStartObject(id);
        json.WriteString("name", timer.Name);
        json.WriteString("state", timer.State);
        WriteIfKnown(json, "plannedOn", timer.PlannedOn is { } planned ? Text(planned) : null);
        WriteIfKnown(json, "dueOn", timer.DueOn is { } day ? Text(day) : null);
        WriteIfKnown(json, "dueUtc", timer.DueUtc?.ToString(Instant, CultureInfo.InvariantCulture));
        WriteIfKnown(json, "notKnownBecause", timer.NotKnownBecause);
        json.WriteEndObject();
    }

    private static PendingTimer ReadTimer(string id, JsonElement value) => new(
        id,
        TextOf(value, "name"),
        TextOf(value, "state"),
        DateIn(value, "plannedOn"),
        DateIn(value, "dueOn"),
        value.TryGetProperty("dueUtc", out var instant) ? Moment(instant) : null,
        value.TryGetProperty("notKnownBecause", out var because) ? because.GetString() : null);

    private static void WriteDuty(Utf8JsonWriter json, string name, StandingDuty duty)
    {
        json.WriteStartObject(name);
        json.WriteString("role", duty.Role);
        json.WriteString("title", duty.Title);
        WriteIfKnown(json, "due", duty.Due);
        json.WriteString("openedOn", Text(duty.OpenedOn));
        WriteIfKnown(json, "dueOn", duty.DueOn is { } day ? Text(day) : null);
        json.WriteEndObject();
    }

    private static StandingDuty ReadDuty(string name, JsonElement value) => new(
        name,
        TextOf(value, "role"),
        TextOf(value, "title"),
        value.TryGetProperty("due", out var due) ? due.GetString() : null,
        Date(Required(value, "openedOn")),
        DateIn(value, "dueOn"));

    private static void WriteIfKnown(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static void WriteList(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void WriteEach<T>(Utf8JsonWriter json, string name, ImmutableSortedDictionary<string, T> values, Action<string, T> write)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in values)
            write(key, value);
        json.WriteEndObject();
    }

    private static ImmutableSortedDictionary<string, T> Each<T>(JsonElement root, string name, Func<JsonElement, T> read) =>
        EachNamed(root, name, (_, value) => read(value));

    private static ImmutableSortedDictionary<string, T> EachNamed<T>(JsonElement root, string name, Func<string, JsonElement, T> read)
    {
        var found = Snapshot.Sorted<T>().ToBuilder();
        foreach (var member in Required(root, name).EnumerateObject())
        {
            var key = member.Name;
            found[key] = read(key, member.Value);
        }

        return found.ToImmutable();
    }

    private static ImmutableArray<string> Strings(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString() ?? "")];

    private static DateOnly? DateIn(JsonElement value, string name) => value.TryGetProperty(name, out var date) ? Date(date) : null;

    private static DateOnly Date(JsonElement value) => DateOnly.ParseExact(value.GetString() ?? "", Day, CultureInfo.InvariantCulture);

    private static DateTime Moment(JsonElement value) => DateTime.ParseExact(
        value.GetString() ?? "", Instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static string TextOf(JsonElement value, string name) => Required(value, name).GetString() ?? "";

    private static string Text(DateOnly date) => date.ToString(Day, CultureInfo.InvariantCulture);

    private static JsonElement Required(JsonElement value, string name) =>
        value.TryGetProperty(name, out var found) ? found : throw new FormatException($"A stored run lacks \"{name}\".");
}
