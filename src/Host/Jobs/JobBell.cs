using System.Collections.Concurrent;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Jobs;

/// <summary>Within one node: wakes whoever does jobs when one is asked for, and tells whoever asked when it has ended.</summary>
public sealed class JobBell : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0);
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> _expected = [];

    /// <summary>There is a job to do.</summary>
    public void Ring() => _rung.Release();

    /// <inheritdoc />
    public void Dispose() => _rung.Dispose();

    /// <summary>Waits until it is rung, or so long.</summary>
    internal Task WaitAsync(TimeSpan most, CancellationToken cancellation) => _rung.WaitAsync(most, cancellation);

    /// <summary>Somebody will ask whether this job has ended.</summary>
    internal void Expect(Guid jobId) => _expected[jobId] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A job has ended on this node, for now at least.</summary>
    internal void Ended(Guid jobId) => _expected.GetValueOrDefault(jobId)?.TrySetResult();

    /// <summary>Waits until an expected job has ended here, or so long by the computer's clock.</summary>
    internal async Task EndedWithinAsync(Guid jobId, TimeSpan most, CancellationToken cancellation)
    {
        try
        {
            if (_expected.TryGetValue(jobId, out var ended))
                await ended.Task.WaitAsync(most, RealClock.Instance, cancellation);
        }
        catch (TimeoutException)
        {
            // It is long work, which goes on.
        }
        finally
        {
            _expected.TryRemove(jobId, out _);
        }
    }
}
