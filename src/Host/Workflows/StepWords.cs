using System.Globalization;
using System.Text.Json;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Access;

namespace SendWorkflows.Host.Workflows;

/// <summary>Says in plain words where a run stands and what followed from a step. Names no child.</summary>
internal static class StepWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    internal static string State(Workflow workflow, Snapshot snapshot) =>
        string.Join(", ", snapshot.State.Select(path => workflow.StateAt(path) is { } state ? Named(state) : path));

    /// <summary>A state that its author gave no words is called as the one around it.</summary>
    private static string Named(WorkflowState state)
    {
        var named = state;
        while (named.Title == named.Key && named.Parent is { Parent: not null } around)
            named = around;
        return named.Title;
    }

    internal static RunStep Step(WorkflowRun run, StepCause cause, IEnumerable<string> followed, Guid? userId) => new()
    {
        PupilId = run.PupilId,
        RunId = run.Id,
        Number = run.Steps,
        At = cause.Now,
        Event = cause.Event,
        State = run.State,
        UserId = userId,
        Data = cause.Data is { Count: > 0 } data ? JsonSerializer.Serialize(new SortedDictionary<string, string>(data.ToDictionary(), StringComparer.Ordinal)) : "{}",
        Followed = string.Join('\n', followed),
    };

    internal static string Role(string role) => Roles.Titles.GetValueOrDefault(role, role);

    internal static string Date(DateOnly date) => date.ToString("d MMMM yyyy", British);

    internal static string Opened(OpenDuty duty) => duty.DueOn is { } due
        ? $"{Role(duty.Role)}: {duty.Title}, by {Date(due)}."
        : $"{Role(duty.Role)}: {duty.Title}.";

    internal static string Moved(string title, MoveDuty duty) =>
        duty.DueOn is { } due ? $"{title}: now due {Date(due)}." : $"{title}: the date is no longer known. {duty.DueBecause}";

    internal static string Told(string role, string title, DateOnly sendOn) => $"{Role(role)} told on {Date(sendOn)}: {title}.";

    internal static string? Other(Workflow workflow, Effect effect) => effect switch
    {
        SetDate set => $"{workflow.Dates.GetValueOrDefault(set.Name)?.Title ?? set.Name}: {Date(set.Date)}.",
        DateUnknown unknown => $"{workflow.Dates.GetValueOrDefault(unknown.Name)?.Title ?? unknown.Name}: not known. {unknown.Reason}",
        TimerUnknown unknown => $"\"{unknown.Name}\" has no date yet. {unknown.Reason}",
        StartWorkflow start => $"Also begun: {start.WorkflowId}.",
        _ => null,
    };
}
