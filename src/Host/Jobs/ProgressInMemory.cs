using System.Collections.Concurrent;

namespace SendWorkflows.Host.Jobs;

/// <summary>On SQLite there is one process and one writer at a time: progress stays in memory, where the pages of the same process see it.</summary>
internal sealed class ProgressInMemory : IProgressBoard
{
    private readonly ConcurrentDictionary<Guid, WorkProgress> _shown = [];

    public IShownProgress Show(Guid jobId) => new Shown(this, jobId);

    public WorkProgress Of(Job job) => _shown.GetValueOrDefault(job.Id) ?? job.Progress;

    private sealed class Shown(ProgressInMemory board, Guid jobId) : IShownProgress
    {
        public void Say(WorkProgress progress) => board._shown[jobId] = progress;

        public ValueTask DisposeAsync()
        {
            board._shown.TryRemove(jobId, out _);
            return ValueTask.CompletedTask;
        }
    }
}
