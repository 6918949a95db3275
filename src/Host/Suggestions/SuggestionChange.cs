namespace SendWorkflows.Host.Suggestions;

/// <summary>What a new evaluation does to a suggestion.</summary>
public enum SuggestionChange
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is put to a person, for the first time or again.</summary>
    Open,

    /// <summary>It stays open with what is now known.</summary>
    Refresh,

    /// <summary>It stays open, marked that it can no longer be confirmed.</summary>
    Doubt,

    /// <summary>It goes: there is nothing to decide any more.</summary>
    Withdraw,

    /// <summary>A person has decided and the rule is no longer met: it may come back when it is met again.</summary>
    NoteLeft,
}
