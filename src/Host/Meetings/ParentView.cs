using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Meetings;

/// <summary>What a parent or carer wrote by a link before a meeting, in their own words. Never altered.</summary>
public sealed class ParentView : IBelongsToPupil
{
    /// <summary>The view's id.</summary>
    public Guid Id { get; init; }

    /// <inheritdoc />
    public Guid PupilId { get; init; }

    /// <summary>The link it came by.</summary>
    public Guid LinkId { get; init; }

    /// <summary>The meeting it is for, if it is for one.</summary>
    public Guid? MeetingId { get; init; }

    /// <summary>The name the person gave.</summary>
    public required string From { get; init; }

    /// <summary>When it came (UTC).</summary>
    public DateTime At { get; init; }

    /// <summary>What goes well.</summary>
    public string GoesWell { get; init; } = "";

    /// <summary>What they worry about.</summary>
    public string Worries { get; init; } = "";

    /// <summary>What they would like to happen.</summary>
    public string Wishes { get; init; } = "";

    /// <summary>Whether they ask the authority for an EHC needs assessment (CFA 2014 s.36(1)).</summary>
    public bool AsksForAssessment { get; init; }

    /// <summary>What they disagree with; empty if nothing.</summary>
    public string Disagrees { get; init; } = "";
}
