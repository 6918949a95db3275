using System.Collections.Immutable;

namespace SendWorkflows.Engine.Workflows;

/// <summary>Something that happened: a person did something, or a timer fell due.</summary>
/// <param name="Name">The event's name.</param>
/// <param name="Role">The role in which a person sent it, or <c>null</c> if nobody did or nobody knows.</param>
/// <param name="Data">What came with it; a name that is absent is not known.</param>
public sealed record WorkflowEvent(string Name, string? Role = null, IReadOnlyDictionary<string, string>? Data = null)
{
    private const string TimerPrefix = "xstate.after.";

    /// <summary>The event of a timer that falls due.</summary>
    /// <param name="timerId">The id that <see cref="ScheduleTimer"/> named.</param>
    public static WorkflowEvent Timer(string timerId) => new(TimerPrefix + timerId);

    /// <summary>The id of the timer that this event fires, or <c>null</c> if it is no timer's event.</summary>
    public string? TimerId => Name.StartsWith(TimerPrefix, StringComparison.Ordinal) ? Name[TimerPrefix.Length..] : null;

    /// <summary>The value that came under a name, or <c>null</c> if none did.</summary>
    public string? Value(string name) => (Data ?? ImmutableDictionary<string, string>.Empty).GetValueOrDefault(name);
}
