using SendWorkflows.Engine.Documents;
using SendWorkflows.Host.Serving;

namespace SendWorkflows.Host.Calendars;

/// <summary>The bank holidays of England, as the rules folder lists them.</summary>
public static class BankHolidayFiles
{
    /// <summary>Every list in <c>rules/england/calendars</c>, in order of name.</summary>
    public static IReadOnlyList<SourceText> In(Folders folders)
    {
        var folder = Path.Combine(folders.Rules, "england", "calendars");
        return !Directory.Exists(folder) ? [] :
            [.. Directory.EnumerateFiles(folder, "bank-holidays*.json").Order(StringComparer.Ordinal)
                .Select(file => new SourceText(Path.GetRelativePath(folders.Content, file).Replace('\\', '/'), File.ReadAllText(file)))];
    }
}
