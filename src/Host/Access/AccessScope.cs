namespace SendWorkflows.Host.Access;

/// <summary>
/// Which pupils the current piece of work may see. Every query on pupils and their records passes through it (see <c>AppDb</c>),
/// so that a forgotten filter shows nothing rather than everything. It starts empty.
/// </summary>
public sealed class AccessScope
{
    /// <summary>True only for work that no person asked for: timers, evaluations, imports, start-up.</summary>
    public bool Everything { get; private set; }

    /// <summary>Schools whose pupils are all in sight.</summary>
    public List<Guid> Schools { get; } = [];

    /// <summary>Classes whose pupils are in sight.</summary>
    public List<Guid> Classes { get; } = [];

    /// <summary>Pupils in sight one by one: those of the groups that a member of support staff leads, and the one whom a link without an account is about.</summary>
    public List<Guid> Pupils { get; } = [];

    /// <summary>Authorities (DfE codes) whose cases are in sight: pupils living there whose record was shared with it.</summary>
    public List<string> Authorities { get; } = [];

    /// <summary>Who is at work; <c>null</c> for the service itself. What they asked for themselves is in sight.</summary>
    public Guid? Person { get; set; }

    /// <summary>How far the scope reaches: it only ever grows, so that it is the same scope as before while this is the same.</summary>
    internal Reach Extent => new(Everything, Schools.Count, Classes.Count, Pupils.Count, Authorities.Count, Person);

    /// <summary>Opens everything, for work that no person asked for.</summary>
    public void OpenToSystem() => Everything = true;

    /// <summary>Opens what another piece of work may see, for a part of it that runs beside it.</summary>
    public void OpenLike(AccessScope other)
    {
        Everything |= other.Everything;
        Person ??= other.Person;
        Schools.AddRange(other.Schools);
        Classes.AddRange(other.Classes);
        Pupils.AddRange(other.Pupils);
        Authorities.AddRange(other.Authorities);
    }

    internal readonly record struct Reach(bool Everything, int Schools, int Classes, int Pupils, int Authorities, Guid? Person);
}
