namespace SendWorkflows.Host.Preferences;

/// <summary>How one person likes one page to be. It says nothing about a pupil.</summary>
public sealed class Preference
{
    /// <summary>Whose it is.</summary>
    public Guid UserId { get; init; }

    /// <summary>What it is about, such as <c>register-columns</c>; with the person, unique.</summary>
    public required string Name { get; init; }

    /// <summary>What was chosen, in words that the page understands.</summary>
    public required string Value { get; set; }
}
