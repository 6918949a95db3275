namespace SendWorkflows.Host.Pupils;

/// <summary>A local authority in England.</summary>
public sealed class Authority
{
    /// <summary>The DfE code, three digits: <c>205</c> is Hammersmith and Fulham.</summary>
    public required string Code { get; init; }

    /// <summary>The authority's name.</summary>
    public required string Name { get; set; }

    /// <summary>The folder of rules that holds for its schools, such as <c>205-hammersmith-and-fulham</c>.</summary>
    public required string RuleSet { get; set; }
}
