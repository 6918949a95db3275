namespace SendWorkflows.Host.Jobs;

/// <summary>Is told how far a piece of work is. Cheap enough to be told at every row.</summary>
public interface IWorkProgress
{
    /// <summary>Says what is being done now, and how much of it is done.</summary>
    void Say(WorkProgress progress);
}

/// <summary>Progress that nobody watches, as of a command.</summary>
internal sealed class NoProgress : IWorkProgress
{
    internal static readonly NoProgress Instance = new();

    public void Say(WorkProgress progress)
    {
    }
}
