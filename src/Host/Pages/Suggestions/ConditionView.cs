namespace SendWorkflows.Host.Pages.Suggestions;

/// <summary>One condition of a rule with what it came to, in words.</summary>
/// <param name="Words">What it asks.</param>
/// <param name="Outcome">met, not-met, unknown or failed.</param>
/// <param name="Join">For several conditions together: all, any or not; otherwise <c>null</c>.</param>
/// <param name="Parts">Those conditions.</param>
/// <param name="Facts">For a single condition: the facts it rests on.</param>
public sealed record ConditionView(string Words, string Outcome, string? Join, IReadOnlyList<ConditionView> Parts, IReadOnlyList<FactView> Facts)
{
    /// <summary>The outcome as pages say it.</summary>
    public string OutcomeWords => Outcome switch
    {
        "met" => "Met",
        "not-met" => "Not met",
        "failed" => "Cannot be worked out",
        _ => "Not known",
    };

    /// <summary>How several conditions are joined, in words.</summary>
    public string JoinWords => Join switch
    {
        "all" => "All of these have to be so",
        "any" => "At least one of these has to be so",
        _ => "This must not be so",
    };
}
