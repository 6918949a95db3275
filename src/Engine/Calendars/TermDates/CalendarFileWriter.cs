using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SendWorkflows.Engine.Calendars.TermDates;

/// <summary>Writes a calendar file in one canonical layout.</summary>
internal static class CalendarFileWriter
{
    internal static string Write(
        string name, IReadOnlyList<Entry> terms, IReadOnlyDictionary<Entry, DateSpan> halves, IReadOnlyList<DateOnly> inset, IReadOnlyList<DateOnly> occasional)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteStartArray("terms");
            foreach (var term in terms)
            {
                json.WriteStartObject();
                json.WriteString("name", term.Name);
                WriteSpan(json, term.Span);
                if (halves.TryGetValue(term, out var half))
                {
                    json.WriteStartObject("halfTerm");
                    WriteSpan(json, half);
                    json.WriteEndObject();
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteDays(json, "inset", inset);
            WriteDays(json, "occasional", occasional);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteSpan(Utf8JsonWriter json, DateSpan span)
    {
        json.WriteString("first", IsoDate.Format(span.First));
        json.WriteString("last", IsoDate.Format(span.Last));
    }

    private static void WriteDays(Utf8JsonWriter json, string name, IReadOnlyList<DateOnly> days)
    {
        json.WriteStartArray(name);
        foreach (var day in days)
            json.WriteStringValue(IsoDate.Format(day));
        json.WriteEndArray();
    }
}
