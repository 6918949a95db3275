namespace SendWorkflows.Host.Scheduling;

/// <summary>Every node looks for due work every few seconds, by the computer's own clock. What is found is shared out by claims in the database.</summary>
internal sealed partial class Ticking(Tick tick, SchedulingSettings settings, ILogger<Ticking> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The service answers before it works.
        await Task.Yield();
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(settings.Seconds), RealClock.Instance);
        try
        {
            do
            {
                await LookAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        try
        {
            await tick.RunAsync(cancellation);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // The database may be away for a while: the next look finds all that is due.
            LogFailure(problem);
        }
    }

    [LoggerMessage(LogLevel.Error, "Due work could not be looked for; it is tried again at the next look.")]
    private partial void LogFailure(Exception problem);
}
