namespace SendWorkflows.Host.Jobs;

/// <summary>
/// Every node does jobs beside its round of due work, so that a long one holds up no timer: at once when one is asked for here, and otherwise looking every few seconds.
/// </summary>
internal sealed partial class Working(RunJobs jobs, JobBell bell, ILogger<Working> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The service answers before it works.
        await Task.Yield();
        try
        {
            while (true)
            {
                await LookAsync(stoppingToken);
                await bell.WaitAsync(Between, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        try
        {
            await jobs.RunWaitingAsync(cancellation);
        }
        catch (Exception problem) when (!cancellation.IsCancellationRequested)
        {
            // The database may be away for a while: the next look finds all that waits.
            LogFailure(problem);
        }
    }

    [LoggerMessage(LogLevel.Error, "Jobs could not be looked for; it is tried again in a few seconds.")]
    private partial void LogFailure(Exception problem);
}
