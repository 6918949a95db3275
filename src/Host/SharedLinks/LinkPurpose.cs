namespace SendWorkflows.Host.SharedLinks;

/// <summary>What a link without an account can be for.</summary>
public static class LinkPurpose
{
    /// <summary>A parent or carer says what they think before a meeting. Nothing about the pupil is shown beyond the forename.</summary>
    public const string ParentViews = "parent-views";

    /// <summary>A specialist reads what is shared with them and sends advice.</summary>
    public const string Advice = "advice";
}
