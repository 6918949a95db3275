namespace SendWorkflows.Engine.Rules;

/// <summary>What a rule can suggest: a closed list, on which nothing says "do not".</summary>
public static class SuggestionEvents
{
    /// <summary>Consider a request for an EHC needs assessment (CoP 6.63, CFA 2014 s.36).</summary>
    public const string ConsiderEhcNeedsAssessment = "consider-ehc-needs-assessment";

    /// <summary>Something is not known that should be found out.</summary>
    public const string FindOut = "find-out";

    /// <summary>Those that take support away or ask for more evidence before it: the fewer pupils they are met for, the more support there is.</summary>
    public static IReadOnlyList<string> BetterForFewer { get; } = ["consider-less-support", "consider-ending-support", "gather-evidence"];

    /// <summary>All of them, in the order in which a person would meet them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        FindOut, "answer-concern", "look-into-attendance", "check-teaching",
        "consider-sen-support", "tell-parents", "meet-parents", "record-views",
        "start-cycle", "set-review-date", "hold-review", "hold-annual-review", "complete-records",
        "consider-more-support", "consider-specialist-advice", "record-advice",
        ConsiderEhcNeedsAssessment, "gather-evidence",
        "consider-less-support", "consider-ending-support",
    ];
}
