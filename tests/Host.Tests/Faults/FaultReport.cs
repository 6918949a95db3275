using System.Collections.Concurrent;
using System.Globalization;
using FluentAssertions;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Faults;

/// <summary>What was done to the service and what came of it: one line a fault, written to <c>artifacts/faults.md</c> when all have run.</summary>
public sealed class FaultReport : IDisposable
{
    /// <summary>Names the collection that shares one report. Its tests run one after another, so that one fault does not hide another.</summary>
    public const string Collection = "Faults";

    private readonly ConcurrentBag<string> _lines = [];
    private int _lost;
    private int _doubled;

    /// <summary>How often each fault is repeated: once, or as often as <c>SENDWORKFLOWS_FAULT_ROUNDS</c> says.</summary>
    internal static int Rounds { get; } = int.TryParse(Environment.GetEnvironmentVariable("SENDWORKFLOWS_FAULT_ROUNDS"), out var rounds) ? rounds : 1;

    /// <summary>Notes a fault, how often it struck, and the count afterwards, which must show nothing lost, doubled or half written.</summary>
    internal void Survived(string fault, DatabaseKind kind, long struck, Tally tally)
    {
        Interlocked.Add(ref _lost, tally.Lost + tally.Torn);
        Interlocked.Add(ref _doubled, tally.Doubled);
        _lines.Add(string.Create(CultureInfo.InvariantCulture, $"| {fault} | {kind} | {struck} | {tally.Owed} | {tally.Lost} | {tally.Doubled} | {tally.Torn} | {tally.Again} |"));
        struck.Should().BePositive("a fault that did not strike proves nothing");
        (tally.Lost, tally.Doubled, tally.Torn).Should().Be((0, 0, 0), $"{fault}: {tally}");
    }

    /// <summary>Writes the report.</summary>
    public void Dispose()
    {
        if (_lines.IsEmpty)
            return;
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SendWorkflows.sln")))
            folder = Path.GetDirectoryName(folder)!;
        Directory.CreateDirectory(Path.Combine(folder, "artifacts"));
        File.WriteAllLines(Path.Combine(folder, "artifacts", "faults.md"),
        [
            "| Fault | Database | Struck | Owed | Lost | Doubled | Half written | Handed over again under the same Message-ID |",
            "| --- | --- | --- | --- | --- | --- | --- | --- |",
            .. _lines.Order(StringComparer.Ordinal),
            "",
            string.Create(CultureInfo.InvariantCulture, $"{_lines.Count} faults, {Rounds} round(s) each: lost or half written {_lost}, doubled {_doubled}."),
        ]);
    }
}

/// <summary>What was owed before a fault and what stands after it.</summary>
/// <param name="Owed">Duties, messages or rows that had to come about.</param>
/// <param name="Lost">How many did not.</param>
/// <param name="Doubled">How many came about more than once.</param>
/// <param name="Torn">How many are half there.</param>
/// <param name="Again">E-mails that the mail server got more than once, each time with the same Message-ID, which is what it may drop the second by.</param>
internal sealed record Tally(int Owed, int Lost = 0, int Doubled = 0, int Torn = 0, int Again = 0);

/// <summary>Shares the report.</summary>
[CollectionDefinition(FaultReport.Collection)]
public sealed class FaultReportCollection : ICollectionFixture<FaultReport>;
