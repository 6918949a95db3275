using SendWorkflows.Host.Jobs;

namespace SendWorkflows.Host.Pages.Work;

/// <summary>How a job stands, as people say it.</summary>
public static class WorkWords
{
    /// <summary>"Done", "Under way", "Waits its turn", "Could not be done".</summary>
    public static string Of(Job job) => job switch
    {
        { State: JobState.Finished } => "Done",
        { State: JobState.Failed } => "Could not be done",
        { State: JobState.Running } => "Under way",
        { RetryAt: not null } => "To be tried again",
        _ => "Waits its turn",
    };

    /// <summary>What it is doing now, or what it waits for.</summary>
    public static string Now(Job job, WorkProgress progress) => job switch
    {
        { State: JobState.Running } => progress.Words is { Length: > 0 } words ? words : "It has begun",
        { RetryAt: { } at } => $"Something went wrong; it is tried again after {Words.TimeOfDay(at)}",
        _ => "It begins in a moment",
    };
}
