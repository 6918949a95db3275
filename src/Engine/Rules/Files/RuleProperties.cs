using SendWorkflows.Engine.Thresholds;

namespace SendWorkflows.Engine.Rules.Files;

/// <summary>A rule's <c>Properties</c>: who says so, how binding it is and what a person is told.</summary>
public sealed record RuleProperties
{
    /// <summary>The words for urgency, most pressing last.</summary>
    public static IReadOnlyList<string> Urgencies { get; } = ["routine", "soon", "urgent"];

    /// <summary>How binding it is: <c>must</c>, <c>should</c> or <c>local</c>.</summary>
    public Standing Standing { get; init; }

    /// <summary>Where it was found.</summary>
    public Citation? Source { get; init; }

    /// <summary>The suggestion in plain English; <c>$(pupil.X)</c> stands for a value.</summary>
    public string? Message { get; init; }

    /// <summary>The layer it points to: an id of the ladder, or <c>null</c>.</summary>
    public string? Target { get; init; }

    /// <summary>The area of need it is about, or <c>null</c>.</summary>
    public string? Area { get; init; }

    /// <summary>How pressing it is, one of <see cref="Urgencies"/>.</summary>
    public string Urgency { get; init; } = "routine";

    /// <summary>Minutes of staff time to act on it.</summary>
    public int Minutes { get; init; }

    /// <summary>The day somebody last compared it with its source.</summary>
    public DateOnly? VerifiedOn { get; init; }

    /// <summary>Facts whose change by a step may bring back a suggestion set aside, besides those the catalogue marks.</summary>
    public IReadOnlyList<string> Material { get; init; } = [];

    /// <summary>The rule of a layer above that it knowingly says more about, for some of that rule's pupils; <c>null</c> for none.</summary>
    public string? SaysMoreThan { get; init; }

    /// <summary>Facts that somebody is asked to find out when the rule is unknown for want of nothing but these.</summary>
    public IReadOnlyList<string> AskFor { get; init; } = [];
}
