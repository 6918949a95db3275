using SendWorkflows.Host.Access;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Jobs;

/// <summary>
/// Does the jobs that wait, one at a time on a node, the oldest first. Each is claimed in the database while it is done: no other node does it meanwhile, and if this
/// one dies the claim ends with it and another takes the job up.
/// </summary>
public sealed partial class RunJobs(IServiceScopeFactory scopes, IServiceProvider services, ClockAgreement clocks, IProgressBoard board, JobBell bell, ILogger<RunJobs> log) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly IWorkClaim _claims = services.GetRequiredService<IWorkClaim>();

    /// <summary>Does all that wait and are free, after any that is under way here. A node whose clock disagrees with the database's does none.</summary>
    /// <returns>How many were taken up.</returns>
    public async Task<int> RunWaitingAsync(CancellationToken cancellation = default)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            var taken = 0;
            while (await RunNextAsync(cancellation))
                taken++;
            return taken;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();

    private async Task<bool> RunNextAsync(CancellationToken cancellation)
    {
        var waiting = await InScopeAsync(jobs => jobs.DueAsync(cancellation));
        if (waiting.Count == 0)
            return false;
        if ((await clocks.LookAsync(cancellation)).Problem is { } problem)
        {
            LogStopped(problem);
            return false;
        }

        foreach (var id in waiting)
        {
            await using var claim = await _claims.TryAsync($"job {id}", cancellation);
            if (claim is null || await InScopeAsync(jobs => jobs.BeginAsync(id, cancellation)) is not { } job)
                continue;
            await RunAsync(job, cancellation);
            bell.Ended(id);
            return true;
        }

        return false;
    }

    private async Task RunAsync(Job job, CancellationToken cancellation)
    {
        JobResult result;
        try
        {
            result = await DoAsync(job, cancellation);
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            await InScopeAsync(jobs => jobs.GiveBackAsync(job.Id));
            throw;
        }
        catch (Exception problem)
        {
            LogFailure(problem, job.Kind, job.Id);
            await InScopeAsync(jobs => jobs.FailAsync(job.Id, problem, cancellation));
            return;
        }

        await InScopeAsync(jobs => jobs.FinishAsync(job.Id, result, cancellation));
    }

    private async Task<JobResult> DoAsync(Job job, CancellationToken cancellation)
    {
        using var trace = Operations.Traces.Source.StartActivity(job.Kind);
        await using var progress = board.Show(job.Id);
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AccessScope>().OpenToSystem();
        return await scope.ServiceProvider.GetServices<IJobKind>().Single(kind => kind.Name == job.Kind).RunAsync(new JobRun(job, progress), cancellation);
    }

    private async Task<T> InScopeAsync<T>(Func<JobRecords, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AccessScope>().OpenToSystem();
        return await work(scope.ServiceProvider.GetRequiredService<JobRecords>());
    }

    [LoggerMessage(LogLevel.Error, "A job of the kind {Kind} failed: {Job}.")]
    private partial void LogFailure(Exception problem, string kind, Guid job);

    [LoggerMessage(LogLevel.Error, "{Problem}")]
    private partial void LogStopped(string problem);
}
