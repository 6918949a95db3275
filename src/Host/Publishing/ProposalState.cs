namespace SendWorkflows.Host.Publishing;

/// <summary>How far a proposal has come.</summary>
public enum ProposalState
{
    /// <summary>Its author is looking at what it would do.</summary>
    Draft,

    /// <summary>A colleague is asked to decide.</summary>
    Waiting,

    /// <summary>A colleague approved it, and it is published.</summary>
    Published,

    /// <summary>A colleague sent it back with a reason.</summary>
    SentBack,

    /// <summary>Its author took it back.</summary>
    Withdrawn,
}
