using System.Globalization;

namespace SendWorkflows.Host;

/// <summary>Dates as browsers send them and as people type them where a browser has no date field.</summary>
internal static class FormDate
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");
    private static readonly string[] Forms = ["yyyy-MM-dd", "d/M/yyyy", "d.M.yyyy", "d M yyyy", "d MMM yyyy", "d MMMM yyyy"];

    internal static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), Forms, British, DateTimeStyles.None, out var date) ? date : null;

    internal static string Write(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
