namespace SendWorkflows.Host.Suggestions;

/// <summary>What suggestions mean for support, and how pages name them.</summary>
public static class SuggestionMeaning
{
    /// <summary>The pupil may need SEN support.</summary>
    public const string StartSupport = "consider-sen-support";

    /// <summary>SEN support may no longer be needed.</summary>
    public const string EndSupport = "consider-ending-support";

    /// <summary>An assess-plan-do-review cycle should begin.</summary>
    public const string StartCycle = "start-cycle";

    /// <summary>A request for an EHC needs assessment should be considered (CoP 6.63).</summary>
    public const string ConsiderRequest = "consider-ehc-needs-assessment";
}
