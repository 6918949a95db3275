using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Workflows;

/// <summary>Something a workflow does. The set is closed: there is no code in a file.</summary>
/// <param name="Type">The word in the file.</param>
/// <param name="Place">Where it is written.</param>
public abstract record WorkflowAction(string Type, Place Place);

/// <summary>Gives somebody something to do.</summary>
/// <param name="Name">The duty's name, unique among the run's open duties.</param>
/// <param name="Role">Who does it.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Due">By when, or <c>null</c> for no date.</param>
/// <param name="Minutes">The time a person needs, in minutes; 0 if not given.</param>
/// <param name="Source">Where the duty comes from (a paragraph), or <c>null</c>.</param>
/// <param name="Place">Where it is written.</param>
public sealed record OpenDutyAction(string Name, string Role, string Title, DueText? Due, int Minutes, string? Source, Place Place)
    : WorkflowAction("openDuty", Place);

/// <summary>Ends a duty; one that is not open stays as it is.</summary>
/// <param name="Name">The duty's name.</param>
/// <param name="Outcome">How it ended, in a word or two.</param>
/// <param name="Place">Where it is written.</param>
public sealed record CloseDutyAction(string Name, string Outcome, Place Place) : WorkflowAction("closeDuty", Place);

/// <summary>Tells somebody something.</summary>
/// <param name="Role">Who is told.</param>
/// <param name="Title">The subject.</param>
/// <param name="Text">The message; <c>{name}</c> stands for a date or value of the run.</param>
/// <param name="Kind">Why it is sent.</param>
/// <param name="Duty">The duty it is about, or <c>null</c>.</param>
/// <param name="Place">Where it is written.</param>
public sealed record NotifyAction(string Role, string Title, string Text, MessageKind Kind, string? Duty, Place Place)
    : WorkflowAction("notify", Place);

/// <summary>Brings an overdue duty before the next person.</summary>
/// <param name="Duty">The duty's name.</param>
/// <param name="Role">Who is brought in.</param>
/// <param name="Title">The subject.</param>
/// <param name="Text">The message; <c>{name}</c> stands for a date or value of the run.</param>
/// <param name="Place">Where it is written.</param>
public sealed record EscalateAction(string Duty, string Role, string Title, string Text, Place Place) : WorkflowAction("escalate", Place);

/// <summary>Sets a date of the run, from the due-date language or from the event.</summary>
/// <param name="Name">The date's name.</param>
/// <param name="Due">The expression, or <c>null</c> if the event brings the date.</param>
/// <param name="FromEvent">The event's data that holds the date, or <c>null</c> if an expression does.</param>
/// <param name="Place">Where it is written.</param>
public sealed record SetDateAction(string Name, DueText? Due, string? FromEvent, Place Place) : WorkflowAction("setDate", Place);

/// <summary>Keeps a value in the run.</summary>
/// <param name="Name">The name to keep it under.</param>
/// <param name="Value">The value, or <c>null</c> if the event brings it.</param>
/// <param name="FromEvent">The event's data that holds the value, or <c>null</c> if the file does.</param>
/// <param name="Place">Where it is written.</param>
public sealed record RecordAction(string Name, string? Value, string? FromEvent, Place Place) : WorkflowAction("record", Place);

/// <summary>Asks for another workflow to begin for the same pupil.</summary>
/// <param name="WorkflowId">The other workflow's id.</param>
/// <param name="Place">Where it is written.</param>
public sealed record StartWorkflowAction(string WorkflowId, Place Place) : WorkflowAction("startWorkflow", Place);

/// <summary>Tells the pupil's open runs of another workflow that something happened.</summary>
/// <param name="WorkflowId">The other workflow's id.</param>
/// <param name="Event">The event it takes.</param>
/// <param name="Data">What always comes with it.</param>
/// <param name="Pass">The names that are passed on from the event in hand, as far as it brings them.</param>
/// <param name="Place">Where it is written.</param>
public sealed record TellWorkflowAction(string WorkflowId, string Event, IReadOnlyDictionary<string, string> Data, IReadOnlyList<string> Pass, Place Place)
    : WorkflowAction("tellWorkflow", Place);

/// <summary>Asks for a suggestion to be shown to a person; it decides nothing.</summary>
/// <param name="Event">The suggestion's word.</param>
/// <param name="Place">Where it is written.</param>
public sealed record SuggestAction(string Event, Place Place) : WorkflowAction("suggest", Place);
