using SendWorkflows.Engine.Rules.Evaluating.Nodes;
using SendWorkflows.Engine.Rules.Files;

namespace SendWorkflows.Engine.Rules;

/// <summary>One rule in force, checked. Immutable and thread-safe.</summary>
public sealed class Rule
{
    internal Rule(WrittenRule written, RuleGroup group, string file, string setBy, Node condition, string meaningHash)
    {
        Written = written;
        Group = group;
        File = file;
        SetBy = setBy;
        Condition = condition;
        MeaningHash = meaningHash;
    }

    /// <summary>Its name, unique in the policy.</summary>
    public string Id => Written.Name;

    /// <summary>The file it stands in, as its rule set names it: <c>attendance.rules.json</c>.</summary>
    public string File { get; }

    /// <summary>The id of the rule set whose layer added it.</summary>
    public string SetBy { get; }

    /// <summary>The rule as written: condition, event, words and source.</summary>
    public WrittenRule Written { get; }

    /// <summary>What it suggests when met, or <c>null</c> if it suggests nothing.</summary>
    public string? Event => Written.SuccessEvent;

    /// <summary>How binding it is.</summary>
    public Standing Standing => Written.Properties.Standing;

    /// <summary>SHA-256 in hexadecimal of its condition with parameters and thresholds: a change means that the rule's meaning changed.</summary>
    public string MeaningHash { get; }

    internal Node Condition { get; }

    /// <summary>The list of rules it stands in, with the parameters it may use.</summary>
    internal RuleGroup Group { get; }

    internal Message Message { get; init; } = Message.Empty;

    internal Message ErrorMessage { get; init; } = Message.Empty;

    /// <summary>The values that its messages say.</summary>
    internal IEnumerable<Node> Spoken => Message.Values.Concat(ErrorMessage.Values);
}
