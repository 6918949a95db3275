using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Workflows;

/// <summary>What a person's event is called and what must come with it.</summary>
/// <param name="Name">The event's name as <c>on</c> uses it.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Fields">The data it carries, in the order to ask for it.</param>
/// <param name="By">The roles that may send it; empty for anybody who works at the pupil's school and may see the pupil.</param>
/// <param name="Place">Where it is written.</param>
public sealed record EventDefinition(string Name, string Title, IReadOnlyList<EventField> Fields, IReadOnlyList<string> By, Place Place);

/// <summary>One piece of data that an event carries, or that is asked for when a run begins.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">The question to ask for it.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Required">Whether the event is ignored without it.</param>
/// <param name="Choices">The values it may have, for a choice; else empty.</param>
/// <param name="Place">Where it is written.</param>
public sealed record EventField(string Name, string Title, EventFieldType Type, bool Required, IReadOnlyList<EventChoice> Choices, Place Place)
{
    /// <summary>Whether it holds the day on which what the event records was done; the duties that the event closes were then done on that day.</summary>
    public bool IsDoneOn { get; init; }
}

/// <summary>One value of a choice.</summary>
/// <param name="Value">The value in data.</param>
/// <param name="Title">What people call it.</param>
public sealed record EventChoice(string Value, string Title);

/// <summary>What a piece of event data holds.</summary>
public enum EventFieldType
{
    /// <summary>Any words.</summary>
    Text,

    /// <summary>A date, <c>yyyy-MM-dd</c>.</summary>
    Date,

    /// <summary>One of the given values.</summary>
    Choice,
}
