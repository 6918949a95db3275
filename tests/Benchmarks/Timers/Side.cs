using System.Diagnostics;

namespace SendWorkflows.Benchmarks.Timers;

/// <summary>What one side of the comparison has taken so far.</summary>
/// <param name="Rows">Rows or timers done.</param>
/// <param name="Seconds">By the clock.</param>
/// <param name="Client">Processor seconds of this process.</param>
/// <param name="Server">Processor seconds of the database.</param>
internal sealed record Side(int Rows, double Seconds, double Client, double Server)
{
    internal static Side Nothing { get; } = new(0, 0, 0, 0);

    internal double ASecond => Rows / Seconds;

    /// <summary>Microseconds of processor time a row.</summary>
    internal double Processor => (Client + Server) * 1e6 / Rows;

    public static Side operator +(Side one, Side other) => new(one.Rows + other.Rows, one.Seconds + other.Seconds, one.Client + other.Client, one.Server + other.Server);

    /// <summary>Measures some work, which returns how many rows it did.</summary>
    internal static async Task<Side> OfAsync(string connection, Func<Task<int>> work)
    {
        var (client, server) = (ProcessorTime.OfService, await ProcessorTime.OfDatabaseAsync(connection));
        var watch = Stopwatch.StartNew();
        var rows = await work();
        var took = watch.Elapsed.TotalSeconds;
        return new Side(rows, took, ProcessorTime.OfService - client, ProcessorTime.Between(server, await ProcessorTime.OfDatabaseAsync(connection)));
    }
}
