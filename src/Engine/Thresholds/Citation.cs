namespace SendWorkflows.Engine.Thresholds;

/// <summary>Where a number or a rule was found.</summary>
/// <param name="Title">The document.</param>
/// <param name="Reference">The paragraph or section in it; <c>null</c> if the whole document is meant.</param>
/// <param name="Address">Its address on the web; <c>null</c> for none.</param>
public sealed record Citation(string Title, string? Reference, string? Address)
{
    /// <summary>The source's own words; <c>null</c> if they are not given.</summary>
    public string? Quote { get; init; }

    /// <summary>Whether it is the SEND code of practice, which sets few numbers.</summary>
    public bool IsCodeOfPractice => Title.Contains("code of practice", StringComparison.OrdinalIgnoreCase);
}
