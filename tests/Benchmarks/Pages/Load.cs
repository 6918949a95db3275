using System.Collections.Concurrent;
using System.Diagnostics;
using SendWorkflows.Benchmarks.Timers;

namespace SendWorkflows.Benchmarks.Pages;

/// <summary>What people who read at once met with.</summary>
/// <param name="Times">How long each answer took, in milliseconds, shortest first.</param>
/// <param name="Errors">How many answers were not the page.</param>
/// <param name="Bytes">The size of an answer on the wire, the largest.</param>
/// <param name="Seconds">How long it went on.</param>
/// <param name="Processor">The service's processor time for an answer, in milliseconds.</param>
/// <param name="Database">The same of PostgreSQL on this machine; 0 for SQLite, which works within the service.</param>
internal sealed record Load(IReadOnlyList<double> Times, int Errors, long Bytes, double Seconds, double Processor, double Database)
{
    internal double PerSecond => Times.Count / Seconds;

    /// <summary>The time within which this share of the answers came.</summary>
    internal double Within(double share) => Times.Count == 0 ? double.NaN : Times[Math.Min(Times.Count - 1, (int)(Times.Count * share))];

    /// <summary>Everybody reads one page after another for some seconds, with a pause of about <paramref name="think"/> between two.</summary>
    /// <param name="service">The service.</param>
    /// <param name="readers">The people.</param>
    /// <param name="choose">The page that a person (by number) asks for next (by number).</param>
    /// <param name="seconds">How long.</param>
    /// <param name="think">The mean pause; none for people who never stop to read.</param>
    internal static async Task<Load> RunAsync(ServiceProcess service, IReadOnlyList<Reader> readers, Func<int, int, string> choose, double seconds, TimeSpan think)
    {
        var times = new ConcurrentBag<(double Milliseconds, long Bytes, bool Fine)>();
        var (used, session) = (service.Used, await service.DatabaseAsync());
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(readers.Select((reader, person) => Task.Run(async () =>
        {
            var dice = new Random(person);
            // A person reads before the next click: real time is what is measured here.
            if (think > TimeSpan.Zero)
                await Task.Delay(think * dice.NextDouble());
            for (var turn = 0; watch.Elapsed.TotalSeconds < seconds; turn++)
            {
                times.Add(await reader.ReadAsync(choose(person, turn)));
                if (think > TimeSpan.Zero)
                    await Task.Delay(think * (0.5 + dice.NextDouble()));
            }
        })));
        var took = watch.Elapsed.TotalSeconds;
        var answers = Math.Max(1, times.Count);
        return new Load(
            [.. times.Where(t => t.Fine).Select(t => t.Milliseconds).Order()], times.Count(t => !t.Fine), times.Select(t => t.Bytes).DefaultIfEmpty(0).Max(), took,
            (service.Used - used).TotalMilliseconds / answers, ProcessorTime.Between(session, await service.DatabaseAsync()) * 1000 / answers);
    }
}
