namespace SendWorkflows.Host.Access;

/// <summary>A record that is seen by the person who asked for it alone; every query on it is filtered so, in code and on PostgreSQL by row security.</summary>
public interface IBelongsToPerson
{
    /// <summary>Who asked for it.</summary>
    Guid AskedById { get; }
}
