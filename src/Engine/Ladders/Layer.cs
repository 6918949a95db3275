namespace SendWorkflows.Engine.Ladders;

/// <summary>One rung of a ladder; the field also says stage, range or level.</summary>
/// <param name="Id">Its id in placements and rule targets.</param>
/// <param name="Order">Its place in the ladder, from 1.</param>
/// <param name="Name">Its name as its source writes it.</param>
public sealed record Layer(string Id, int Order, string Name)
{
    /// <summary>The source's words that join it to the layers below; <c>null</c> for none.</summary>
    public string? InAdditionTo { get; init; }

    /// <summary>What the source says to consider here; <c>null</c> for nothing.</summary>
    public string? Consider { get; init; }

    /// <summary>Support and provision, word for word.</summary>
    public IReadOnlyList<string> Provision { get; init; } = [];

    /// <summary>Assessment, recording and monitoring, word for word.</summary>
    public IReadOnlyList<string> Records { get; init; } = [];

    /// <summary>Who monitors it, word for word.</summary>
    public IReadOnlyList<string> MonitoredBy { get; init; } = [];

    /// <summary>The kind of plan a pupil has here; <c>null</c> for none.</summary>
    public string? PlanType { get; init; }

    /// <summary>How often it is reviewed: "termly", "annually"; <c>null</c> if not said.</summary>
    public string? ReviewPeriod { get; init; }

    /// <summary>The school census code of SEN provision: N, K or E; <c>null</c> if the layer does not decide it.</summary>
    public string? CensusCode { get; init; }
}
