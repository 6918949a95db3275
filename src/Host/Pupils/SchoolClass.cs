namespace SendWorkflows.Host.Pupils;

/// <summary>A class or form of a school: the group a class teacher is responsible for.</summary>
public sealed class SchoolClass
{
    /// <summary>The class's id.</summary>
    public Guid Id { get; init; }

    /// <summary>The school it belongs to.</summary>
    public Guid SchoolId { get; init; }

    /// <summary>What people call it, such as <c>4 Oak</c>.</summary>
    public required string Name { get; set; }

    /// <summary>The National Curriculum year most of its pupils are in; 0 is Reception, -1 and -2 nursery.</summary>
    public int YearGroup { get; set; }
}
