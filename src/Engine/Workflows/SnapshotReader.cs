using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SendWorkflows.Engine.Workflows;

/// <summary>Reads what <see cref="SnapshotText"/> wrote, members in any order. Members it does not know are left out.</summary>
internal ref struct SnapshotReader
{
    private Utf8JsonReader _json;

    private SnapshotReader(ReadOnlySpan<byte> text) => _json = new Utf8JsonReader(text);

    private delegate T ReadNamed<out T>(ref SnapshotReader reader, string name);

    internal static Snapshot Read(string text)
    {
        var room = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            var reader = new SnapshotReader(room.AsSpan(0, Encoding.UTF8.GetBytes(text, room)));
            return reader.Whole();
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            throw new FormatException("A stored run is not JSON as it was written: " + problem.Message, problem);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    private Snapshot Whole()
    {
        string? workflow = null;
        int? version = null;
        bool? done = null;
        ImmutableArray<string>? configuration = null;
        OrdinalDictionary<ImmutableArray<string>>? history = null;
        OrdinalDictionary<DateOnly>? dates = null, entered = null;
        OrdinalDictionary<CountedDate>? counted = null;
        OrdinalDictionary<string>? data = null;
        OrdinalDictionary<PendingTimer>? timers = null;
        OrdinalDictionary<StandingDuty>? duties = null;
        _json.Read();
        for (Begin(JsonTokenType.StartObject); Member();)
        {
            if (Is("workflow"u8))
                workflow = Text();
            else if (Is("version"u8))
                version = Next().GetInt32();
            else if (Is("done"u8))
                done = Next().GetBoolean();
            else if (Is("configuration"u8))
                configuration = Strings();
            else if (Is("history"u8))
                history = Each(static (ref SnapshotReader reader, string _) => reader.Strings());
            else if (Is("dates"u8))
                dates = Each(static (ref SnapshotReader reader, string _) => reader.Day());
            else if (Is("counted"u8))
                counted = Each(static (ref SnapshotReader reader, string _) => reader.Counted());
            else if (Is("data"u8))
                data = Each(static (ref SnapshotReader reader, string _) => reader.Text());
            else if (Is("entered"u8))
                entered = Each(static (ref SnapshotReader reader, string _) => reader.Day());
            else if (Is("timers"u8))
                timers = Each(static (ref SnapshotReader reader, string name) => reader.Timer(name));
            else if (Is("duties"u8))
                duties = Each(static (ref SnapshotReader reader, string name) => reader.Duty(name));
            else
                _json.Skip();
        }

        // Anything after the end is no run.
        _json.Read();
        return new Snapshot
        {
            WorkflowId = workflow ?? throw Lacks("workflow"),
            Version = version ?? throw Lacks("version"),
            Done = done ?? throw Lacks("done"),
            Configuration = configuration ?? throw Lacks("configuration"),
            History = history ?? throw Lacks("history"),
            Dates = dates ?? throw Lacks("dates"),
            Counted = counted ?? OrdinalDictionary<CountedDate>.Empty,
            Data = data ?? throw Lacks("data"),
            Entered = entered ?? throw Lacks("entered"),
            Timers = timers ?? throw Lacks("timers"),
            Duties = duties ?? throw Lacks("duties"),
        };
    }

    private CountedDate Counted()
    {
        string? due = null;
        DateOnly? since = null;
        for (BeginNext(JsonTokenType.StartObject); Member();)
        {
            if (Is("due"u8))
                due = Text();
            else if (Is("since"u8))
                since = Day();
            else
                _json.Skip();
        }

        return new CountedDate(due ?? throw Lacks("due"), since ?? throw Lacks("since"));
    }

    private PendingTimer Timer(string id)
    {
        string? name = null, state = null, because = null;
        DateOnly? planned = null, due = null;
        DateTime? moment = null;
        for (BeginNext(JsonTokenType.StartObject); Member();)
        {
            if (Is("name"u8))
                name = Text();
            else if (Is("state"u8))
                state = Text();
            else if (Is("plannedOn"u8))
                planned = Day();
            else if (Is("dueOn"u8))
                due = Day();
            else if (Is("dueUtc"u8))
                moment = Moment();
            else if (Is("notKnownBecause"u8))
                because = Next().GetString();
            else
                _json.Skip();
        }

        return new PendingTimer(id, name ?? throw Lacks("name"), state ?? throw Lacks("state"), planned, due, moment, because);
    }

    private StandingDuty Duty(string name)
    {
        string? role = null, title = null, due = null;
        DateOnly? opened = null, dueOn = null;
        for (BeginNext(JsonTokenType.StartObject); Member();)
        {
            if (Is("role"u8))
                role = Text();
            else if (Is("title"u8))
                title = Text();
            else if (Is("due"u8))
                due = Next().GetString();
            else if (Is("openedOn"u8))
                opened = Day();
            else if (Is("dueOn"u8))
                dueOn = Day();
            else
                _json.Skip();
        }

        return new StandingDuty(name, role ?? throw Lacks("role"), title ?? throw Lacks("title"), due, opened ?? throw Lacks("openedOn"), dueOn);
    }

    private ImmutableArray<string> Strings()
    {
        var found = ImmutableArray.CreateBuilder<string>();
        for (BeginNext(JsonTokenType.StartArray); _json.Read() && _json.TokenType != JsonTokenType.EndArray;)
            found.Add(_json.GetString() ?? "");
        return found.DrainToImmutable();
    }

    private OrdinalDictionary<T> Each<T>(ReadNamed<T> read)
    {
        OrdinalDictionaryBuilder<T>? found = null;
        for (BeginNext(JsonTokenType.StartObject); Member();)
        {
            var name = _json.GetString()!;
            (found ??= new(OrdinalDictionary<T>.Empty)).Append(name, read(ref this, name));
        }

        return found?.ToOrdinal() ?? OrdinalDictionary<T>.Empty;
    }

    private string Text() => Next().GetString() ?? "";

    private DateOnly Day()
    {
        Next();
        return _json is { TokenType: JsonTokenType.String, ValueIsEscaped: false } && Digits.Day(_json.ValueSpan) is { } day
            ? day
            : DateOnly.ParseExact(_json.GetString() ?? "", SnapshotText.Day, CultureInfo.InvariantCulture);
    }

    private DateTime Moment()
    {
        Next();
        return _json is { TokenType: JsonTokenType.String, ValueIsEscaped: false } && Digits.Moment(_json.ValueSpan) is { } moment
            ? moment
            : DateTime.ParseExact(_json.GetString() ?? "", SnapshotText.Instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
    }

    /// <summary>Goes to the next member's name; false at the end of the object.</summary>
    private bool Member() => _json.Read() && _json.TokenType == JsonTokenType.PropertyName;

    private readonly bool Is(ReadOnlySpan<byte> name) => _json.ValueTextEquals(name);

    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    private ref Utf8JsonReader Next()
    {
        _json.Read();
        return ref _json;
    }

    private void BeginNext(JsonTokenType with)
    {
        _json.Read();
        Begin(with);
    }

    private readonly void Begin(JsonTokenType with)
    {
        if (_json.TokenType != with)
            throw new InvalidOperationException($"{_json.TokenType} stands where {with} is needed.");
    }

    private static FormatException Lacks(string name) => new($"A stored run lacks \"{name}\".");
}
