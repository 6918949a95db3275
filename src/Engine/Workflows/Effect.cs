namespace SendWorkflows.Engine.Workflows;

/// <summary>What the host is to do after a step, in order and in one transaction with the snapshot. The set is closed.</summary>
public abstract record Effect;

/// <summary>Sets a timer. One with the same id is replaced.</summary>
/// <param name="Id">The delay's name, a dot and the state's id; <see cref="WorkflowEvent.Timer"/> makes its event.</param>
/// <param name="Name">The delay's name.</param>
/// <param name="DueOn">The day it falls due, after moving for closures.</param>
/// <param name="DueUtc">The instant it falls due, UTC.</param>
public sealed record ScheduleTimer(string Id, string Name, DateOnly DueOn, DateTime DueUtc) : Effect;

/// <summary>Moves a timer because a date or the calendar it rests on changed; sets it if it could not be set before.</summary>
/// <param name="Id">The timer's id.</param>
/// <param name="Name">The delay's name.</param>
/// <param name="DueOn">The day it now falls due.</param>
/// <param name="DueUtc">The instant it now falls due, UTC.</param>
/// <param name="WasDueOn">The day it fell due before, or <c>null</c> if that was not known.</param>
/// <param name="Because">How the new day was reached.</param>
public sealed record RescheduleTimer(string Id, string Name, DateOnly DueOn, DateTime DueUtc, DateOnly? WasDueOn, string Because) : Effect;

/// <summary>Ends a timer that has not fired.</summary>
/// <param name="Id">The timer's id.</param>
public sealed record CancelTimer(string Id) : Effect;

/// <summary>A timer that cannot be set (or no longer stands), because its day is not known: somebody must be shown this. It is set as soon as the day is known.</summary>
/// <param name="Id">The timer's id.</param>
/// <param name="Name">The delay's name.</param>
/// <param name="Reason">What is missing.</param>
public sealed record TimerUnknown(string Id, string Name, string Reason) : Effect;

/// <summary>Gives somebody a duty. One that is open under the same name is replaced.</summary>
/// <param name="Name">The duty's name in this run.</param>
/// <param name="Role">Who does it.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="DueOn">By when, or <c>null</c> if there is no date or it is not known.</param>
/// <param name="DueBecause">How the date was reached, or why it is not known; <c>null</c> if the duty has none.</param>
/// <param name="Minutes">The time a person needs, in minutes.</param>
/// <param name="Source">Where the duty comes from, or <c>null</c>.</param>
public sealed record OpenDuty(string Name, string Role, string Title, DateOnly? DueOn, string? DueBecause, int Minutes, string? Source = null) : Effect;

/// <summary>Moves an open duty's date because a date or the calendar it rests on changed.</summary>
/// <param name="Name">The duty's name.</param>
/// <param name="DueOn">The new date, or <c>null</c> if it is no longer known.</param>
/// <param name="DueBecause">How it was reached, or why it is not known.</param>
public sealed record MoveDuty(string Name, DateOnly? DueOn, string DueBecause) : Effect;

/// <summary>Ends an open duty.</summary>
/// <param name="Name">The duty's name.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="DoneOn">The day on which it was done, as the person who recorded it says; <c>null</c> if nobody said.</param>
public sealed record CloseDuty(string Name, string Outcome, DateOnly? DoneOn = null) : Effect;

/// <summary>Sends a message.</summary>
/// <param name="Role">Who is told.</param>
/// <param name="Title">The subject.</param>
/// <param name="Text">The message.</param>
/// <param name="Kind">Why it is sent.</param>
/// <param name="Duty">The duty it is about, or <c>null</c>.</param>
public sealed record Notify(string Role, string Title, string Text, MessageKind Kind, string? Duty) : Effect;

/// <summary>Brings an overdue duty before the next person and tells them.</summary>
/// <param name="Duty">The duty's name.</param>
/// <param name="Role">Who is brought in.</param>
/// <param name="Title">The subject.</param>
/// <param name="Text">The message.</param>
public sealed record Escalate(string Duty, string Role, string Title, string Text) : Effect;

/// <summary>A date of the run was set.</summary>
/// <param name="Name">The date's name.</param>
/// <param name="Date">The date.</param>
public sealed record SetDate(string Name, DateOnly Date) : Effect;

/// <summary>A date of the run could not be reached and now is not known.</summary>
/// <param name="Name">The date's name.</param>
/// <param name="Reason">What is missing.</param>
public sealed record DateUnknown(string Name, string Reason) : Effect;

/// <summary>Another workflow is to begin for the same pupil.</summary>
/// <param name="WorkflowId">Its id.</param>
public sealed record StartWorkflow(string WorkflowId) : Effect;

/// <summary>
/// Something that happened here happens in the pupil's open runs of another workflow too, if they can take it: a cycle's review may be the term's
/// review. A run that cannot take it stays as it is.
/// </summary>
/// <param name="WorkflowId">The other workflow's id.</param>
/// <param name="Event">Its event.</param>
/// <param name="Data">What comes with it.</param>
public sealed record TellWorkflow(string WorkflowId, string Event, IReadOnlyDictionary<string, string> Data) : Effect;

/// <summary>A value was kept in the run.</summary>
/// <param name="Kind">The name it is kept under.</param>
/// <param name="Text">The value.</param>
public sealed record Record(string Kind, string Text) : Effect;

/// <summary>A suggestion is to be shown to a person.</summary>
/// <param name="Event">The suggestion's word.</param>
public sealed record Suggest(string Event) : Effect;
