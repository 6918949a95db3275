namespace SendWorkflows.Host.Data.Changes;

/// <summary>Where rows that are new, altered or to go are kept until all of them are saved together.</summary>
internal interface IChange
{
    /// <summary>The row is new. Rows that it points to by an object and not by an id alone must be known already.</summary>
    void Add<T>(T row)
        where T : class;

    /// <summary>The row is about to be altered: to be said before it is.</summary>
    void Alter<T>(T row)
        where T : class;

    /// <summary>The row is to go. Saying it twice is saying it once.</summary>
    void Remove<T>(T row)
        where T : class;
}
