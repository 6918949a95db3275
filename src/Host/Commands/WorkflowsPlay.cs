using System.Globalization;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Engine.Workflows.Scenarios;
using SendWorkflows.Host.Serving;

namespace SendWorkflows.Host.Commands;

/// <summary>Reads a workflow, events and a calendar, plays them and prints each step.</summary>
internal sealed record WorkflowsPlay(
    string File, string Events, string? Calendar, IReadOnlyList<string> BankHolidays, string? Start, IReadOnlyList<string> Set, bool Json)
{
    internal int Run(TextWriter output, TextWriter error)
    {
        var shipped = Path.Combine(Folders.FindContent(new ConfigurationBuilder().AddEnvironmentVariables().Build()), "rules", "england", "calendars");
        var holidays = BankHolidays.Count > 0 ? BankHolidays : [Path.Combine(shipped, "bank-holidays.json")];
        var files = holidays.Prepend(Calendar ?? Path.Combine(shipped, "demonstration-school.json")).Prepend(Events).Prepend(File)
            .Select(path => InputFiles.Read(path, error)).ToList();
        if (files.Contains(null) || !TryReadStart(error, out var start) || !TryReadDates(error, out var dates))
            return ExitCode.Misuse;

        var workflow = WorkflowReader.Read(files[0]!);
        var calendar = CalendarReader.Read(files[2]!, [.. files.Skip(3).OfType<SourceText>()]);
        var (steps, problems) = workflow.Workflow is null ? ([], []) : EventFile.Read(files[1]!, workflow.Workflow);
        var all = workflow.Diagnostics.Concat(calendar.Diagnostics).Concat(problems).ToList();
        foreach (var problem in all)
            error.WriteLine(problem);
        if (all.Exists(problem => problem.Severity == Severity.Error))
            return ExitCode.No;
        if (start is null && steps.Count == 0)
        {
            error.WriteLine($"\"{Events}\" has no events and --start is not given, so nothing says when the run begins.");
            return ExitCode.Misuse;
        }

        Play(workflow.Workflow!, new StartInput(start ?? steps[0].AtUtc, calendar.Calendar!, Dates: dates), steps, output);
        return ExitCode.Fine;
    }

    private void Play(Workflow workflow, StartInput start, IReadOnlyList<ScenarioStep> steps, TextWriter output)
    {
        var player = new Player(workflow, start);
        var printed = 0;
        void Print()
        {
            for (; printed < player.Steps.Count; printed++)
                output.Write(Json ? PlayedStepOutput.Json(player.Steps[printed]) : PlayedStepOutput.Text(player.Steps[printed]));
        }

        Print();
        foreach (var step in steps)
        {
            if (step.Event is { } happening)
                player.Send(step.AtUtc, happening, step.Guards);
            else
                player.PassTime(step.AtUtc);
            Print();
        }
    }

    private bool TryReadStart(TextWriter error, out DateTime? start)
    {
        start = null;
        if (Start is null)
            return true;
        var read = DateTime.TryParseExact(
            Start, ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant);
        start = instant;
        if (!read)
            error.WriteLine($"--start \"{Start}\" is no instant. Write it in UTC as 2026-09-07T09:00:00Z.");
        return read;
    }

    private bool TryReadDates(TextWriter error, out Dictionary<string, DateOnly> dates)
    {
        dates = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var setting in Set)
        {
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && IsoDate.Parse(setting[(equals + 1)..]) is { } day && dates.TryAdd(setting[..equals], day))
                continue;
            error.WriteLine($"--set \"{setting}\" is not a name and a date, or names it twice. Write it as receivedOn=2026-09-04.");
            return false;
        }

        return true;
    }
}
