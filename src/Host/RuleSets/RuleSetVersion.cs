namespace SendWorkflows.Host.RuleSets;

/// <summary>The content of a rule set that was used or proposed, kept whole so that any decision can be replayed. It never changes.</summary>
public sealed class RuleSetVersion
{
    /// <summary>The version's id.</summary>
    public Guid Id { get; init; }

    /// <summary>The rule set's folder name, such as <c>205-hammersmith-and-fulham</c>.</summary>
    public required string RuleSet { get; init; }

    /// <summary>The version its author gave it.</summary>
    public required string Version { get; init; }

    /// <summary>SHA-256 over every file of the set and the sets it extends but the cases, in hexadecimal.</summary>
    public required string ContentHash { get; init; }

    /// <summary>SHA-256 over the files of cases: the same rules may be kept with other cases, which a later change starts from.</summary>
    public required string CasesHash { get; init; }

    /// <summary>Every file, as JSON: a list of folders, base first, each with its files' paths and texts.</summary>
    public required string Files { get; init; }
}
