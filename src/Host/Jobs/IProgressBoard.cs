namespace SendWorkflows.Host.Jobs;

/// <summary>
/// Where progress is seen from every node. What differs between the databases: the work itself may stand in one long transaction, so its progress goes another way.
/// </summary>
public interface IProgressBoard
{
    /// <summary>Shows the progress of a job from here on until it is disposed of.</summary>
    IShownProgress Show(Guid jobId);

    /// <summary>How far a job that was just read is.</summary>
    WorkProgress Of(Job job);
}

/// <summary>The progress of one job while it runs.</summary>
public interface IShownProgress : IWorkProgress, IAsyncDisposable;
