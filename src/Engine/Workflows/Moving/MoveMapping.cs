namespace SendWorkflows.Engine.Workflows.Moving;

/// <summary>What a person says about a move to another version, where names alone do not say it.</summary>
public sealed record MoveMapping
{
    /// <summary>Nothing said: everything goes by its name.</summary>
    public static MoveMapping ByName { get; } = new();

    /// <summary>Paths of the version left to paths of the version entered. A state stands for the states inside it too; the longest path wins.</summary>
    public IReadOnlyDictionary<string, string> States { get; init; } = new Dictionary<string, string>();

    /// <summary>Names of open duties to their names in the version entered; the empty name closes the duty.</summary>
    public IReadOnlyDictionary<string, string> Duties { get; init; } = new Dictionary<string, string>();
}
