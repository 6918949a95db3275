namespace SendWorkflows.Host.Suggestions;

/// <summary>What a person can decide.</summary>
public static class DecisionKinds
{
    /// <summary>Acts on a suggestion.</summary>
    public const string Accept = "accept";

    /// <summary>Decides against a suggestion.</summary>
    public const string SetAside = "set-aside";

    /// <summary>Looks again on a date.</summary>
    public const string Defer = "defer";

    /// <summary>Moves a pupil to a layer.</summary>
    public const string Move = "move";

    /// <summary>Starts SEN support.</summary>
    public const string StartSupport = "start-support";

    /// <summary>Ends SEN support.</summary>
    public const string EndSupport = "end-support";

    /// <summary>Considers a request for an EHC needs assessment.</summary>
    public const string ConsiderRequest = "consider-request";

    /// <summary>The three answers to a suggestion, each as easy as the others.</summary>
    public static IReadOnlyList<string> Answers { get; } = [Accept, SetAside, Defer];
}
