using System.Globalization;
using Npgsql;

namespace SendWorkflows.Benchmarks;

/// <summary>What a benchmark of the service is run on: words such as <c>database=…</c> after its numbers.</summary>
internal sealed class Choices
{
    /// <summary>The setting that names the database of the service measured.</summary>
    internal const string DatabaseSetting = "ConnectionStrings__Demo";

    private readonly Dictionary<string, string> _chosen = [];

    private Choices()
    {
    }

    /// <summary>A PostgreSQL database to use, filled if it is empty; without one, an SQLite file in <see cref="Data"/>.</summary>
    internal string? Database => _chosen.GetValueOrDefault("database");

    /// <summary>The folder of the database file and keys. Kept, so that a second run finds it filled.</summary>
    internal string Data => Path.GetFullPath(_chosen.GetValueOrDefault("data") ?? Path.Combine(Path.GetTempPath(), "sendworkflows-benchmark"));

    /// <summary>Another build of the service to measure (its <c>sendworkflows.dll</c>).</summary>
    internal string? Assembly => _chosen.GetValueOrDefault("service") is { } path ? Path.GetFullPath(path) : null;

    /// <summary>What alone to measure of a benchmark that measures several things, parted by commas; everything without it.</summary>
    internal IReadOnlyList<string>? Only => _chosen.GetValueOrDefault("only")?.Split(',');

    /// <summary>How many forms each of the five years of the school has, 30 pupils each.</summary>
    internal int Forms => Number("forms", 10);

    /// <summary>How many batches of timers are fired before what is measured.</summary>
    internal int Batches => Number("batches", 200);

    /// <summary>Parts the numbers from the words.</summary>
    internal static (string[] Numbers, Choices Chosen) Of(string[] arguments)
    {
        var choices = new Choices();
        foreach (var word in arguments.Where(a => a.Contains('=', StringComparison.Ordinal)))
            choices._chosen[word.Split('=')[0]] = word[(word.IndexOf('=', StringComparison.Ordinal) + 1)..];
        return ([.. arguments.Where(a => !a.Contains('=', StringComparison.Ordinal))], choices);
    }

    private int Number(string word, int otherwise) => _chosen.TryGetValue(word, out var number) ? int.Parse(number, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>Settings for the service, as environment variables.</summary>
    internal Dictionary<string, string> Settings()
    {
        Directory.CreateDirectory(Data);
        var settings = new Dictionary<string, string> { ["Data__Folder"] = Data, ["Scheduling__Seconds"] = "0" };
        if (Database is { } database)
            settings[DatabaseSetting] = new NpgsqlConnectionStringBuilder(database).ConnectionString;
        return settings;
    }
}
