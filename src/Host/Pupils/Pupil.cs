namespace SendWorkflows.Host.Pupils;

/// <summary>A child or young person on a school's roll.</summary>
public sealed class Pupil
{
    /// <summary>The pupil's id here. Pages and messages use it, never the UPN.</summary>
    public Guid Id { get; init; }

    /// <summary>The school.</summary>
    public Guid SchoolId { get; init; }

    /// <summary>The school.</summary>
    public School School { get; init; } = null!;

    /// <summary>Unique Pupil Number, 13 characters; <c>null</c> if not known yet. One per school's roll.</summary>
    public string? Upn { get; set; }

    /// <summary>Family name.</summary>
    public required string Surname { get; set; }

    /// <summary>Given name, the one the pupil is called by.</summary>
    public required string Forename { get; set; }

    /// <summary>Date of birth.</summary>
    public DateOnly BornOn { get; set; }

    /// <summary>The National Curriculum year the pupil is taught in (which may differ from age); 0 is Reception.</summary>
    public int YearGroup { get; set; }

    /// <summary>The class or form, if one is known.</summary>
    public Guid? ClassId { get; set; }

    /// <summary>The class or form, if one is known.</summary>
    public SchoolClass? Class { get; init; }

    /// <summary>The authority where the pupil lives, which decides on an EHC needs assessment; <c>null</c> if not known.</summary>
    public string? HomeAuthorityCode { get; set; }

    /// <summary>Whether the home authority has a case for this pupil, so that its officers may see the shared record.</summary>
    public bool SharedWithAuthority { get; set; }

    /// <summary>When the pupil left this school's roll; <c>null</c> while on roll.</summary>
    public DateOnly? LeftOn { get; set; }

    /// <summary>When a fact, placement or record of this pupil last changed (UTC), so that the nightly evaluation looks at no more than it must.</summary>
    public DateTime ChangedAt { get; set; }

    /// <summary>When the pupil was last evaluated (UTC); <c>null</c> if never.</summary>
    public DateTime? EvaluatedAt { get; set; }

    /// <summary>The name as people say it.</summary>
    public string Name => $"{Forename} {Surname}";
}
