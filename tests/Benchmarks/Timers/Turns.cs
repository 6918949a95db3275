using SendWorkflows.Host.Timers;

namespace SendWorkflows.Benchmarks.Timers;

/// <summary>
/// The raw limit and ours, a second of the one and a second of the other in turn until nothing is due: the machine is not the same from one minute to the next, and so both meet the same machine.
/// </summary>
internal static class Turns
{
    private const int RawRows = 100_000;
    private const int Batches = 10;
    private const int Workers = 2;

    internal static async Task<(Side Raw, Side Ours, TimersFired Fired)> TakeAsync(string connection, DueTimers timers)
    {
        var (raw, ours, fired) = (Side.Nothing, Side.Nothing, TimersFired.None);
        while (true)
        {
            raw += await RawQueue.RunAsync(connection, RawRows);
            var turn = TimersFired.None;
            var took = await Side.OfAsync(connection, async () => (turn = await FireAsync(timers)).Fired);
            if (turn == TimersFired.None)
                return (raw, ours, fired);
            (ours, fired) = (ours + took, fired + turn);
        }
    }

    private static async Task<TimersFired> FireAsync(DueTimers timers)
    {
        var left = Batches;
        var done = await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(async () =>
        {
            var mine = TimersFired.None;
            while (Interlocked.Decrement(ref left) >= 0 && await timers.BatchAsync(CancellationToken.None) is var batch && batch != TimersFired.None)
                mine += batch;
            return mine;
        })));
        return done.Aggregate((one, other) => one + other);
    }
}
