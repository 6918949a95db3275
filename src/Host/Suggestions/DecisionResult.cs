namespace SendWorkflows.Host.Suggestions;

/// <summary>What became of an attempt to decide.</summary>
public enum DecisionResult
{
    /// <summary>The decision is recorded.</summary>
    Recorded,

    /// <summary>There is no such thing, or the person may not see it.</summary>
    NotFound,

    /// <summary>The person may see it but not decide: only the SENCo, a senior leader or the head of the pupil's school may.</summary>
    NotAllowed,

    /// <summary>Something entered must be mended first.</summary>
    Mend,

    /// <summary>Somebody decided first.</summary>
    DecidedBefore,

    /// <summary>The evidence changed while the person was reading it.</summary>
    EvidenceChanged,
}
