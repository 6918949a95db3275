using System.Globalization;
using SendWorkflows.Host.Demonstration;
using SendWorkflows.Host.Serving;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Benchmarks.Pages;

/// <summary>An invented secondary school of 150 pupils for each form of a year, 1,500 with ten, with two terms of support, and the people who work there.</summary>
internal sealed class LargeSchool(int formsOfAYear)
{
    private const int PupilsOfAForm = 30;
    private const string Domain = "kestrel.example";

    /// <summary>The domain of its people's addresses: <c>senco@…</c>, <c>teacher.7a@…</c>.</summary>
    internal static string Address(string name) => $"{name}@{Domain}";

    /// <summary>The names of people who hold each role with pupils in the school, SENCo first.</summary>
    internal IReadOnlyList<string> People =>
        ["senco", "head", "slt", .. Years.SelectMany(year => Forms.Select(form => $"teacher.{year}{char.ToLowerInvariant(form[0])}")).Where(name => name != "teacher.8b"), "teacher"];

    private static IEnumerable<int> Years => [7, 8, 9, 10, 11];

    private IReadOnlyList<string> Forms => [.. "ABCDEFGHJK".Take(formsOfAYear).Select(letter => letter.ToString())];

    /// <summary>Fills an empty database with the school. Does nothing if it is filled.</summary>
    internal async Task FillAsync(IReadOnlyDictionary<string, string> settings, TextWriter output)
    {
        var options = new ServiceOptions(Demo: true, "http://127.0.0.1:0");
        await using var app = Service.Build(options, builder =>
            builder.Configuration.AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key.Replace("__", ":", StringComparison.Ordinal), (string?)pair.Value))));
        if (await DatabasePreparation.PrepareAsync(app.Services, options, CancellationToken.None) is { } refusal)
            throw new InvalidOperationException(refusal);
        await using var work = app.Services.CreateAsyncScope();
        var usual = Invention.Read();
        var school = usual.Schools.Single(s => s.Domain == Domain);
        var large = usual with { Schools = [school with { Forms = Forms, Sizes = [.. Forms.Select(_ => PupilsOfAForm)] }] };
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Filling a school of {Years.Count() * Forms.Count * PupilsOfAForm:#,0} (1,500 take some minutes, once for each folder or database) …"));
        await work.ServiceProvider.GetRequiredService<FillDemonstration>().From(large).RunAsync(CancellationToken.None);
        await work.ServiceProvider.GetRequiredService<DemonstrationClock>().SetAsync(CancellationToken.None);
        if (settings.TryGetValue(Choices.DatabaseSetting, out var connection))
            await TidyAsync(connection);
    }

    // The year is played in minutes, faster than the server tidies up by itself: pages would be read from tables that are mostly room.
    private static async Task TidyAsync(string connection)
    {
        await using var server = NpgsqlDataSource.Create(connection);
        await using var tidy = server.CreateCommand("VACUUM (FULL, ANALYZE)");
        tidy.CommandTimeout = 0;
        await tidy.ExecuteNonQueryAsync();
    }
}
