using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Notifications;

/// <summary>Something a role should be told about a duty. People are found when it is sent, not when it is recorded.</summary>
public sealed class Notification : IBelongsToPupil
{
    /// <summary>The notification's id.</summary>
    public Guid Id { get; init; }

    /// <inheritdoc />
    public Guid PupilId { get; init; }

    /// <summary>The school whose calendar and people count.</summary>
    public Guid SchoolId { get; init; }

    /// <summary>The run it comes from.</summary>
    public Guid RunId { get; init; }

    /// <summary>The run it comes from.</summary>
    public WorkflowRun Run { get; init; } = null!;

    /// <summary>The name of the duty it is about in that run; <c>null</c> if it is about none.</summary>
    public string? Duty { get; init; }

    /// <summary>The run step that caused it and its place among that step's messages: unique, so that nothing is told twice.</summary>
    public required string Key { get; init; }

    /// <summary>The role to tell.</summary>
    public required string Role { get; init; }

    /// <summary><c>reminder</c>, <c>due</c>, <c>escalation</c> or <c>information</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The subject in a few words, without naming the child: "Review the support plan".</summary>
    public string Title { get; init; } = "";

    /// <summary>What, why and by when, without naming the child.</summary>
    public required string Text { get; init; }

    /// <summary>The day the thing is due, if it has one.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The first day it may be sent: an open day of the school.</summary>
    public DateOnly SendOn { get; init; }

    /// <summary>When it was recorded (UTC).</summary>
    public DateTime RecordedAt { get; init; }

    /// <summary>When it was put into people's inboxes and digests (UTC); <c>null</c> until then.</summary>
    public DateTime? SentAt { get; set; }

    /// <summary>Why it could not be sent to anybody, such as a role with nobody in it; shown to the head.</summary>
    public string? Problem { get; set; }
}
