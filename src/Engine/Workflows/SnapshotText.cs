using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SendWorkflows.Engine.Documents;

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
        var reading = JsonReader.Read(new SourceText("snapshot", text));
        if (reading.Root is not { Kind: JsonNodeKind.Object } root)
            throw new FormatException("A stored run is not JSON: " + string.Join(" ", reading.Diagnostics));
        return new Snapshot
        {
            WorkflowId = Required(root, "workflow").Text,
            Version = int.Parse(Required(root, "version").Text, CultureInfo.InvariantCulture),
            Done = Required(root, "done").Boolean == true,
            Configuration = Strings(Required(root, "configuration")),
            History = Each(root, "history", Strings),
            Dates = Each(root, "dates", Date),
            Counted = root["counted"] is null ? Snapshot.Sorted<CountedDate>() : Each(root, "counted", ReadCounted),
            Data = Each(root, "data", node => node.Text),
            Entered = Each(root, "entered", Date),
            Timers = EachNamed(root, "timers", ReadTimer),
            Duties = EachNamed(root, "duties", ReadDuty),
        };
    }

    private static void WriteCounted(Utf8JsonWriter json, string name, CountedDate counted)
    {
        json.WriteStartObject(name);
        json.WriteString("due", counted.Due);
        json.WriteString("since", Text(counted.Since));
        json.WriteEndObject();
    }

    private static CountedDate ReadCounted(JsonNode node) => new(Required(node, "due").Text, Date(Required(node, "since")));

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

    private static PendingTimer ReadTimer(string id, JsonNode node) => new(
        id,
        Required(node, "name").Text,
        Required(node, "state").Text,
        node["plannedOn"] is { } planned ? Date(planned) : null,
        node["dueOn"] is { } day ? Date(day) : null,
        node["dueUtc"] is { } instant ? Moment(instant) : null,
        node["notKnownBecause"]?.Text);

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

    private static StandingDuty ReadDuty(string name, JsonNode node) => new(
        name,
        Required(node, "role").Text,
        Required(node, "title").Text,
        node["due"]?.Text,
        Date(Required(node, "openedOn")),
        node["dueOn"] is { } day ? Date(day) : null);

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

    private static ImmutableSortedDictionary<string, T> Each<T>(JsonNode root, string name, Func<JsonNode, T> read) =>
        EachNamed(root, name, (_, node) => read(node));

    private static ImmutableSortedDictionary<string, T> EachNamed<T>(JsonNode root, string name, Func<string, JsonNode, T> read) =>
        Required(root, name).Members.ToImmutableSortedDictionary(
            member => member.Name, member => read(member.Name, member.Value), StringComparer.Ordinal);

    private static ImmutableArray<string> Strings(JsonNode node) => [.. node.Items.Select(item => item.Text)];

    private static DateOnly Date(JsonNode node) => DateOnly.ParseExact(node.Text, Day, CultureInfo.InvariantCulture);

    private static DateTime Moment(JsonNode node) => DateTime.ParseExact(
        node.Text, Instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static string Text(DateOnly date) => date.ToString(Day, CultureInfo.InvariantCulture);

    private static JsonNode Required(JsonNode node, string name) =>
        node[name] ?? throw new FormatException($"A stored run lacks \"{name}\" at {node.Place}.");
}
