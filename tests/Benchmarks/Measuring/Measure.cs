using System.Diagnostics;

namespace SendWorkflows.Benchmarks.Measuring;

/// <summary>One way of doing the work: what it costs for each pupil.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Median">Processor time in microseconds a pupil, the middle of the rounds.</param>
/// <param name="Best">Processor time in microseconds a pupil, the least of the rounds.</param>
/// <param name="Bytes">Memory allocated, in bytes a pupil.</param>
public sealed record Measure(string Name, double Median, double Best, double Bytes)
{
    /// <summary>Measures several ways in turn, round by round, so that a busy moment of the machine falls on all of them.</summary>
    /// <param name="ways">Each way's name and the work for all pupils.</param>
    /// <param name="pupils">How many pupils one call does.</param>
    /// <param name="rounds">How often each way is measured, after as many unmeasured rounds and as much time as the runtime needs to compile it well.</param>
    public static IReadOnlyList<Measure> InTurn(IReadOnlyList<(string Name, Action Work)> ways, int pupils, int rounds)
    {
        // The runtime swaps better code in only some time after it was asked for: the work goes on until it has had that time.
        var began = Stopwatch.GetTimestamp();
        for (var round = 0; round < Warming || Stopwatch.GetElapsedTime(began) < WarmFor; round++)
        {
            foreach (var (_, work) in ways)
                work();
        }

        var times = ways.Select(_ => new List<double>()).ToList();
        var bytes = new double[ways.Count];
        for (var round = 0; round < rounds; round++)
        {
            for (var way = 0; way < ways.Count; way++)
            {
                var (allocated, time) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CpuUsage.TotalTime);
                ways[way].Work();
                times[way].Add((Environment.CpuUsage.TotalTime - time).TotalMicroseconds / pupils);
                bytes[way] = (double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / pupils;
            }
        }

        return [.. ways.Select((way, i) => new Measure(way.Name, times[i].Order().ElementAt(rounds / 2), times[i].Min(), bytes[i]))];
    }

    private const int Warming = 6;

    private static readonly TimeSpan WarmFor = TimeSpan.FromSeconds(3);
}
