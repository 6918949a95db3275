using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using SendWorkflows.Engine.Calendars;

namespace SendWorkflows.Host.Commands;

/// <summary>How <c>calendar due</c> shows an answer: to people, and to programs (rules/schema/calendar-due.schema.json).</summary>
internal static class CalendarDueOutput
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Text(DueDateAnswer answer)
    {
        var first = answer.Date is { } day
            ? $"{IsoDate.Format(day)} ({day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture)})"
            : $"Not known. {answer.Reason}";
        return string.Join('\n', answer.Steps.Select(step => $"  {step}").Prepend(first)) + "\n";
    }

    internal static string Json(DueDate expression, DueDateAnswer answer) => JsonSerializer.Serialize(
        new
        {
            Expression = expression.ToString(),
            Date = answer.Date is { } day ? IsoDate.Format(day) : null,
            answer.Steps,
            answer.Missing,
            answer.Reason,
        },
        Written) + "\n";
}
