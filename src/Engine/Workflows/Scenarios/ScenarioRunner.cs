using SendWorkflows.Engine.Calendars;

namespace SendWorkflows.Engine.Workflows.Scenarios;

/// <summary>Plays a workflow's scenarios and counts which of its transitions they take.</summary>
public static class ScenarioRunner
{
    /// <summary>Plays every scenario on a calendar.</summary>
    public static ScenarioRun Run(Workflow workflow, IReadOnlyList<Scenario> scenarios, SchoolCalendar calendar)
    {
        var taken = new HashSet<WorkflowTransition>();
        var failures = new List<ScenarioFailure>();
        foreach (var scenario in scenarios)
            failures.AddRange(Play(workflow, scenario, calendar, taken));
        var all = workflow.Transitions.ToList();
        return new ScenarioRun(scenarios.Count, failures, all.Count, [.. all.Where(each => !taken.Contains(each)).Select(each => new UntakenTransition(each))]);
    }

    private static List<ScenarioFailure> Play(Workflow workflow, Scenario scenario, SchoolCalendar calendar, HashSet<WorkflowTransition> taken)
    {
        var player = new Player(workflow, new StartInput(scenario.StartUtc, calendar, Dates: scenario.Dates, Data: scenario.Data));
        var failures = Differences(scenario.Expected, player, 0).Select(what => new ScenarioFailure(scenario.Name, scenario.Place, what)).ToList();
        foreach (var step in scenario.Steps)
        {
            var seen = player.Steps.Count;
            if (step.Event is { } happening)
                player.Send(step.AtUtc, happening, step.Guards);
            else
                player.PassTime(step.AtUtc);
            failures.AddRange(Differences(step.Expected, player, seen).Select(what => new ScenarioFailure(scenario.Name, step.Place, what)));
        }

        taken.UnionWith(player.Steps.SelectMany(step => step.Step.Taken));
        return failures;
    }

    private static IEnumerable<string> Differences(Expectation? expected, Player player, int since)
    {
        if (expected is null)
            yield break;
        var run = player.Snapshot;
        foreach (var path in (expected.State ?? []).Where(path => !run.State.Contains(path)))
            yield return $"The state should include \"{path}\"; it is {Listed(run.State)}.";
        var messages = player.Steps.Skip(since).SelectMany(step => step.Step.Effects).Select(Message).OfType<string>().ToList();
        if (Unlike("The open duties", expected.Duties?.Order(StringComparer.Ordinal), run.Duties.Keys) is { } duties)
            yield return duties;
        if (Unlike("The messages", expected.Messages, messages) is { } sent)
            yield return sent;
        var timers = run.Timers.Values.Select(timer => Dated(timer.Name, timer.DueOn)).Order(StringComparer.Ordinal);
        if (Unlike("The timers", expected.Timers?.Select(timer => Dated(timer.Key, timer.Value)).Order(StringComparer.Ordinal), timers) is { } pending)
            yield return pending;
        foreach (var (name, date) in expected.Dates ?? new Dictionary<string, DateOnly?>())
        {
            DateOnly? actual = run.Dates.TryGetValue(name, out var found) ? found : null;
            if (actual != date)
                yield return $"The date should be \"{Dated(name, date)}\"; it is \"{Dated(name, actual)}\".";
        }

        var ignored = player.Steps.Count > since && player.Steps[^1].Step.IgnoredBecause is not null;
        if (expected.Ignored is { } ignore && ignore != ignored)
            yield return ignore ? "The event should lead nowhere, and it was taken." : $"The event should be taken: {player.Steps[^1].Step.IgnoredBecause}";
        if (expected.Done is { } done && done != run.Done)
            yield return done ? "The run should have ended." : "The run should not have ended.";
    }

    private static string? Unlike(string what, IEnumerable<string>? expected, IEnumerable<string> actual)
    {
        if (expected is null)
            return null;
        var (should, are) = (Listed(expected), Listed(actual));
        return should == are ? null : $"{what} should be {should}; they are {are}.";
    }

    private static string? Message(Effect effect) => effect switch
    {
        Notify notify => $"{notify.Role}: {notify.Title}",
        Escalate escalate => $"{escalate.Role}: {escalate.Title}",
        _ => null,
    };

    private static string Dated(string name, DateOnly? day) => $"{name} {(day is { } date ? IsoDate.Format(date) : "not known")}";

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"\"{name}\"")) is { Length: > 0 } list ? list : "none";
}
