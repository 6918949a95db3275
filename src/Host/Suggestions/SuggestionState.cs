namespace SendWorkflows.Host.Suggestions;

/// <summary>Where a suggestion stands.</summary>
public enum SuggestionState
{
    /// <summary>Waiting for a person.</summary>
    Open,

    /// <summary>A person acted on it.</summary>
    Accepted,

    /// <summary>A person decided against it; it returns only on material change.</summary>
    SetAside,

    /// <summary>A person will look again on a date.</summary>
    Deferred,

    /// <summary>The rule is no longer met, so there is nothing to decide.</summary>
    Withdrawn,
}
