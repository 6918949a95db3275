namespace SendWorkflows.Host.Access;

/// <summary>One role of one person, and where it holds.</summary>
public sealed class RoleAssignment
{
    /// <summary>The assignment's id.</summary>
    public Guid Id { get; init; }

    /// <summary>Whose role it is.</summary>
    public Guid UserId { get; init; }

    /// <summary>The person.</summary>
    public AppUser User { get; init; } = null!;

    /// <summary>One of <see cref="Roles"/>.</summary>
    public required string Role { get; init; }

    /// <summary>The school it holds in; <c>null</c> for a role of an authority or of the whole service.</summary>
    public Guid? SchoolId { get; init; }

    /// <summary>The DfE code of the authority it holds for (<c>205</c>); <c>null</c> for a role in a school.</summary>
    public string? AuthorityCode { get; init; }

    /// <summary>The one class it is limited to, for class teachers and support staff.</summary>
    public Guid? ClassId { get; init; }

    /// <summary>The lowest National Curriculum year it covers, for a phase leader.</summary>
    public int? YearFrom { get; init; }

    /// <summary>The highest National Curriculum year it covers, for a phase leader.</summary>
    public int? YearTo { get; init; }

    /// <summary>For whom a deputy holds it; <c>null</c> for a person's own role. Worked out afresh each time and never stored.</summary>
    public LentFor? For { get; init; }
}
