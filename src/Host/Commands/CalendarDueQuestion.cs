using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Host.Serving;

namespace SendWorkflows.Host.Commands;

/// <summary>Reads what <c>calendar due</c> was given, asks the engine and prints its answer.</summary>
internal sealed record CalendarDueQuestion(
    string Expression, string Calendar, IReadOnlyList<string> BankHolidays, IReadOnlyList<string> Set, bool Json)
{
    internal int Answer(TextWriter output, TextWriter error)
    {
        var problems = new List<string>();
        var parsing = DueDate.Parse(Expression);
        problems.AddRange(parsing.Diagnostics.Select(problem => $"column {problem.Place.Column}: {problem.Message} {problem.Help}".TrimEnd()));
        var names = ReadNames(problems);
        var calendar = ReadFile(Calendar, problems);
        var holidays = (BankHolidays.Count > 0 ? BankHolidays : [EnglandsBankHolidays()]).Select(path => ReadFile(path, problems)).OfType<SourceText>().ToList();
        if (problems.Count > 0)
        {
            foreach (var problem in problems)
                error.WriteLine(problem);
            return ExitCode.Misuse;
        }

        var reading = CalendarReader.Read(calendar!, holidays);
        foreach (var problem in reading.Diagnostics)
            error.WriteLine(problem);
        if (reading.Diagnostics.Any(problem => problem.Severity == Severity.Error))
            return ExitCode.No;
        var answer = parsing.Expression!.Resolve(names, reading.Calendar);
        output.Write(Json ? CalendarDueOutput.Json(parsing.Expression, answer) : CalendarDueOutput.Text(answer));
        return answer.Date is null ? ExitCode.No : ExitCode.Fine;
    }

    private Dictionary<string, DateOnly> ReadNames(List<string> problems)
    {
        var names = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var setting in Set)
        {
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1 || IsoDate.Parse(setting[(equals + 1)..]) is not { } day)
                problems.Add($"--set \"{setting}\" is not a name and a date. Write it as entered=2026-10-14.");
            else if (!names.TryAdd(setting[..equals], day))
                problems.Add($"--set gives \"{setting[..equals]}\" twice. Keep one of the two.");
        }

        return names;
    }

    private static SourceText? ReadFile(string path, List<string> problems)
    {
        try
        {
            return new SourceText(path.Replace('\\', '/'), File.ReadAllText(path));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException)
        {
            problems.Add($"The file \"{path}\" cannot be read: {refused.Message}");
            return null;
        }
    }

    private static string EnglandsBankHolidays() =>
        Path.Combine(Folders.FindContent(new ConfigurationBuilder().AddEnvironmentVariables().Build()), "rules", "england", "calendars", "bank-holidays.json");
}
