using System.Globalization;
using Npgsql;

namespace SendWorkflows.Benchmarks.Timers;

/// <summary>Processor time (seconds), which other work on the machine stretches far less than the clock's.</summary>
internal static class ProcessorTime
{
    private const double TicksASecond = 100;

    /// <summary>Of this process, in which the service runs, so far.</summary>
    internal static double OfService => Environment.CpuUsage.TotalTime.TotalSeconds;

    /// <summary>Of each session open on a database, by its process, so far; 0 if its server is on another machine.</summary>
    internal static async Task<IReadOnlyDictionary<int, double>> OfDatabaseAsync(string connection)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT array_agg(pid) FROM pg_stat_activity WHERE datname = current_database()", open);
        return ((int[])(await command.ExecuteScalarAsync())!).ToDictionary(process => process, Of);
    }

    /// <summary>What the sessions of the second look have used since the first. One that ended in between is not in it.</summary>
    internal static double Between(IReadOnlyDictionary<int, double> before, IReadOnlyDictionary<int, double> after) =>
        after.Sum(session => session.Value - before.GetValueOrDefault(session.Key));

    private static double Of(int process)
    {
        var file = $"/proc/{process}/stat";
        if (!File.Exists(file))
            return 0;
        // The name stands in brackets and may hold anything; user and system time are the 12th and 13th word after it.
        var text = File.ReadAllText(file);
        var words = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return (double.Parse(words[11], CultureInfo.InvariantCulture) + double.Parse(words[12], CultureInfo.InvariantCulture)) / TicksASecond;
    }
}
