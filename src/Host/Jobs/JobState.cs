namespace SendWorkflows.Host.Jobs;

/// <summary>How a job stands.</summary>
public enum JobState
{
    /// <summary>Nobody has taken it up yet, or it failed and is tried again.</summary>
    Waiting,

    /// <summary>A node works on it. If that node dies, another takes it up.</summary>
    Running,

    /// <summary>It is done, and its result can be opened.</summary>
    Finished,

    /// <summary>It was given up. A person may let it be tried again.</summary>
    Failed,
}
