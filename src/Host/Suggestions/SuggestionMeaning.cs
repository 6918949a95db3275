namespace SendWorkflows.Host.Suggestions;

/// <summary>What suggestions mean for support, and how pages name them.</summary>
public static class SuggestionMeaning
{
    /// <summary>The pupil may need SEN support.</summary>
    public const string StartSupport = "consider-sen-support";

    /// <summary>SEN support may no longer be needed.</summary>
    public const string EndSupport = "consider-ending-support";

    /// <summary>More support should be considered.</summary>
    public const string MoreSupport = "consider-more-support";

    /// <summary>Less support may be enough.</summary>
    public const string LessSupport = "consider-less-support";

    /// <summary>An assess-plan-do-review cycle should begin.</summary>
    public const string StartCycle = "start-cycle";

    /// <summary>A request for an EHC needs assessment should be considered (CoP 6.63).</summary>
    public const string ConsiderRequest = "consider-ehc-needs-assessment";

    /// <summary>Something that the authority will look at in a request is still to be added.</summary>
    public const string GatherEvidence = "gather-evidence";

    private static readonly IReadOnlyDictionary<string, string> Titles = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["find-out"] = "Find out what is not known",
        ["answer-concern"] = "Answer a concern",
        ["look-into-attendance"] = "Look into attendance",
        ["check-teaching"] = "Check teaching in class",
        ["complete-records"] = "Complete records",
        [StartSupport] = "Consider SEN support",
        ["tell-parents"] = "Tell the parents about SEN support",
        ["meet-parents"] = "Meet the parents",
        ["record-views"] = "Record views",
        [StartCycle] = "Start a cycle of assess, plan, do, review",
        ["set-review-date"] = "Agree a review date",
        ["hold-review"] = "Hold the review",
        ["hold-annual-review"] = "Hold the annual review",
        [MoreSupport] = "Consider more support",
        ["consider-specialist-advice"] = "Consider specialist advice",
        ["record-advice"] = "Record a specialist's advice",
        [ConsiderRequest] = "Consider an EHC needs assessment",
        [GatherEvidence] = "Gather evidence for a request",
        [LessSupport] = "Consider less support",
        [EndSupport] = "Consider ending SEN support",
    };

    /// <summary>What is to be considered, in a few words.</summary>
    public static string Title(string suggestionEvent) => Titles.GetValueOrDefault(suggestionEvent) ?? suggestionEvent.Replace('-', ' ');

    /// <summary>Whether it is about a request for an EHC needs assessment, on which the authority decides where the pupil lives.</summary>
    public static bool IsAboutAssessment(string? suggestionEvent) => suggestionEvent is ConsiderRequest or GatherEvidence;

    /// <summary>Whether acting on it changes how much support the pupil has, or asks the authority to look: what a review can propose.</summary>
    public static bool ChangesSupport(string suggestionEvent) =>
        suggestionEvent is StartSupport or EndSupport or MoreSupport or LessSupport or ConsiderRequest;

    /// <summary>How binding the rule is, in words.</summary>
    public static string StandingWords(string standing) => standing switch
    {
        "must" => "Law",
        "should" => "Code of Practice",
        _ => "Local practice",
    };
}
