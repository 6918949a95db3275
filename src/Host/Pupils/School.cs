namespace SendWorkflows.Host.Pupils;

/// <summary>A school.</summary>
public sealed class School
{
    /// <summary>The school's id here.</summary>
    public Guid Id { get; init; }

    /// <summary>Unique Reference Number, six digits (Get Information about Schools).</summary>
    public required string Urn { get; init; }

    /// <summary>The DfE establishment number, four digits; with the authority's code it makes the LAESTAB that transfer files use.</summary>
    public required string Establishment { get; set; }

    /// <summary>The school's name.</summary>
    public required string Name { get; set; }

    /// <summary>What kind of school it is: <c>primary</c>, <c>secondary</c>, <c>special</c> or <c>all-through</c>.</summary>
    public required string Phase { get; set; }

    /// <summary>The authority whose ordinarily available provision holds here.</summary>
    public required string AuthorityCode { get; set; }
}
