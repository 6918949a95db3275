namespace SendWorkflows.Host.Evidence;

/// <summary>What a pack is for. The ids name the form's file in a rule set.</summary>
public static class PackKinds
{
    /// <summary>Goes with a request for an EHC needs assessment (CFA s.36).</summary>
    public const string EhcNeedsAssessment = "ehc-needs-assessment";

    /// <summary>One pupil's support as an inspector traces it.</summary>
    public const string Inspection = "inspection";

    /// <summary>Every kind with its words.</summary>
    public static IReadOnlyDictionary<string, string> Titles { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [EhcNeedsAssessment] = "Evidence for an EHC needs assessment",
        [Inspection] = "Inspection pack",
    };
}
