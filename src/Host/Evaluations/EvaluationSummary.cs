namespace SendWorkflows.Host.Evaluations;

/// <summary>What an evaluation did.</summary>
/// <param name="Pupils">How many pupils were looked at.</param>
/// <param name="Opened">How many suggestions were opened or came back.</param>
/// <param name="Withdrawn">How many were withdrawn because their rule is no longer met.</param>
/// <param name="Unconfirmed">How many open ones can no longer be confirmed because something is not known.</param>
public sealed record EvaluationSummary(int Pupils, int Opened, int Withdrawn, int Unconfirmed)
{
    /// <summary>Nothing done.</summary>
    public static EvaluationSummary Nothing { get; } = new(0, 0, 0, 0);

    /// <summary>Schools whose pupils could not be evaluated because no rule set is in force for them.</summary>
    public int SchoolsWithoutPolicy { get; init; }

    /// <summary>This and another together.</summary>
    public EvaluationSummary Plus(EvaluationSummary other) =>
        new(Pupils + other.Pupils, Opened + other.Opened, Withdrawn + other.Withdrawn, Unconfirmed + other.Unconfirmed)
        {
            SchoolsWithoutPolicy = SchoolsWithoutPolicy + other.SchoolsWithoutPolicy,
        };

    /// <summary>What was done, in words people understand, with how often; empty when nothing was.</summary>
    public IReadOnlyDictionary<string, int> InWords() => new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["pupils evaluated"] = Pupils,
        ["suggestions opened"] = Opened,
        ["suggestions withdrawn"] = Withdrawn,
    }.Where(done => done.Value > 0).ToDictionary(StringComparer.Ordinal);
}
