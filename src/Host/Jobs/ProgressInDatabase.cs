using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Jobs;

/// <summary>On PostgreSQL progress is written beside the work's own transaction, by a connection of its own, about once a second of the computer's clock.</summary>
internal sealed partial class ProgressInDatabase(IServiceScopeFactory scopes, ILogger<ProgressInDatabase> log) : IProgressBoard
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    public IShownProgress Show(Guid jobId) => new Shown(this, jobId);

    public WorkProgress Of(Job job) => job.Progress;

    private async Task WriteAsync(Guid jobId, WorkProgress progress, CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<AccessScope>().OpenToSystem();
            await scope.ServiceProvider.GetRequiredService<AppDb>().Jobs.Where(j => j.Id == jobId && j.State == JobState.Running).ExecuteUpdateAsync(
                j => j.SetProperty(x => x.Doing, progress.Doing).SetProperty(x => x.Done, progress.Done).SetProperty(x => x.Total, progress.Total), cancellation);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // The work matters, not the sight of it: the next second tries again.
            LogUnwritten(problem);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The progress of a job could not be written down; it is tried again in a second.")]
    private partial void LogUnwritten(Exception problem);

    private sealed class Shown : IShownProgress
    {
        private readonly CancellationTokenSource _ended = new();
        private readonly Task _writing;
        private volatile WorkProgress? _latest;

        internal Shown(ProgressInDatabase board, Guid jobId) => _writing = Task.Run(() => WriteEachSecondAsync(board, jobId));

        public void Say(WorkProgress progress) => _latest = progress;

        public async ValueTask DisposeAsync()
        {
            await _ended.CancelAsync();
            await _writing;
            _ended.Dispose();
        }

        private async Task WriteEachSecondAsync(ProgressInDatabase board, Guid jobId)
        {
            using var timer = new PeriodicTimer(Between, RealClock.Instance);
            WorkProgress? written = null;
            try
            {
                while (await timer.WaitForNextTickAsync(_ended.Token))
                {
                    if (_latest is { } latest && latest != written)
                        await board.WriteAsync(jobId, written = latest, _ended.Token);
                }
            }
            catch (OperationCanceledException)
            {
            }
        }
    }
}
