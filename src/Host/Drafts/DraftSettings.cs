namespace SendWorkflows.Host.Drafts;

/// <summary>How long a draft is kept: setting <c>Drafts:KeptDays</c>.</summary>
/// <param name="KeptDays">Days since it was last kept (default 60, which outlasts the summer holidays).</param>
public sealed record DraftSettings(int KeptDays)
{
    /// <summary>Reads the setting.</summary>
    /// <exception cref="InvalidOperationException">It is no number of days.</exception>
    public static DraftSettings Read(IConfiguration configuration) => configuration.GetValue("Drafts:KeptDays", 60) is > 0 and var days
        ? new DraftSettings(days)
        : throw new InvalidOperationException($"Drafts:KeptDays is \"{configuration["Drafts:KeptDays"]}\". Give the number of days a draft is kept, at least 1.");

    /// <summary>What was last kept before this moment (UTC) has ended.</summary>
    internal DateTime EndedBefore(TimeProvider time) => time.GetUtcNow().UtcDateTime.AddDays(-KeptDays);
}
