using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Engine.Workflows.Scenarios;

namespace SendWorkflows.Content.Tests.Workflows.Histories;

/// <summary>
/// The recorded runs of one version of a workflow, in a folder with everything they rest on: the file as it was published, the calendar and the bank
/// holidays. Nothing in it is ever changed.
/// </summary>
internal sealed record RecordedHistory(string Folder)
{
    private const string All = "tests/Content.Tests/Workflows/Histories";

    internal static IReadOnlyList<string> Folders => [.. Repository.Files(All, ".jsonl").Select(file => Path.GetDirectoryName(file)!.Replace('\\', '/'))];

    internal Workflow Workflow => WorkflowReader.Read(Read("workflow.json")).Workflow!;

    internal string Text => Repository.Read($"{Folder}/runs.jsonl");

    internal static RecordedHistory Of(Workflow workflow) => new(FormattableString.Invariant($"{All}/{workflow.Id}/v{workflow.Version}"));

    /// <summary>Plays what came in once more.</summary>
    internal string Replay()
    {
        var (workflow, calendar) = (Workflow, Calendar());
        Snapshot? run = null;
        var lines = new List<string>();
        foreach (var line in Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(HistoryLine.Read))
        {
            var step = line.Event is null
                ? Transition.Start(workflow, new StartInput(line.AtUtc, calendar, line.Role, line.Dates, line.Data, line.Guards))
                : Transition.Next(workflow, run!, new WorkflowEvent(line.Event, line.Role, line.Data), line.Guards ?? new Dictionary<string, bool?>(), line.AtUtc, calendar);
            run = step.Snapshot;
            lines.Add(line.With(step).ToString());
        }

        return string.Concat(lines.Select(line => line + "\n"));
    }

    /// <summary>Records the scenarios of a workflow file, unless its version has a history.</summary>
    internal void Record(string workflowFile)
    {
        if (Directory.Exists(Repository.PathOf(Folder)))
            return;
        var scenarios = ScenarioReader.Read(WorkflowFiles.Read(WorkflowFiles.ScenariosOf(workflowFile)), WorkflowFiles.Workflow(workflowFile));
        var beside = Path.GetDirectoryName(workflowFile)!;
        Directory.CreateDirectory(Repository.PathOf(Folder));
        Write("workflow.json", Repository.Read(workflowFile));
        Write("calendar.json", Repository.Read(Path.Combine(beside, scenarios.Calendar)));
        for (var i = 0; i < scenarios.BankHolidays.Count; i++)
            Write(FormattableString.Invariant($"bank-holidays-{i + 1}.json"), Repository.Read(Path.Combine(beside, scenarios.BankHolidays[i])));
        var (workflow, calendar) = (Workflow, Calendar());
        Write("runs.jsonl", string.Concat(scenarios.Scenarios.SelectMany(scenario => Lines(workflow, calendar, scenario)).Select(line => line + "\n")));
    }

    private static IEnumerable<HistoryLine> Lines(Workflow workflow, SchoolCalendar calendar, Scenario scenario)
    {
        var player = new Player(workflow, new StartInput(scenario.StartUtc, calendar, Dates: scenario.Dates, Data: scenario.Data));
        yield return new HistoryLine { Run = scenario.Name, At = HistoryLine.Instant(scenario.StartUtc), Dates = scenario.Dates, Data = scenario.Data }.With(player.Steps[0].Step);
        foreach (var step in scenario.Steps)
        {
            var seen = player.Steps.Count;
            if (step.Event is { } happening)
                player.Send(step.AtUtc, happening, step.Guards);
            else
                player.PassTime(step.AtUtc);
            foreach (var played in player.Steps.Skip(seen))
            {
                var sent = played.Event == step.Event?.Name ? step.Event : new WorkflowEvent(played.Event);
                yield return new HistoryLine
                {
                    At = HistoryLine.Instant(played.AtUtc),
                    Event = sent.Name,
                    Role = sent.Role,
                    Data = sent.Data,
                    Guards = sent == step.Event && step.Guards.Count > 0 ? step.Guards : null,
                }.With(played.Step);
            }
        }
    }

    private SchoolCalendar Calendar() => CalendarReader.Read(
        Read("calendar.json"), [.. Repository.Files(Folder, ".json").Where(file => file.Contains("/bank-holidays-", StringComparison.Ordinal)).Select(WorkflowFiles.Read)]).Calendar!;

    private SourceText Read(string name) => WorkflowFiles.Read($"{Folder}/{name}");

    private void Write(string name, string text) => File.WriteAllText(Repository.PathOf($"{Folder}/{name}"), text.ReplaceLineEndings("\n"));
}
