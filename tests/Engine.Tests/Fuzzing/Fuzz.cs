using System.Diagnostics;
using System.Globalization;
using FluentAssertions;
using Xunit.Abstractions;

namespace SendWorkflows.Engine.Tests.Fuzzing;

/// <summary>
/// Tries inputs, none of which may crash, take long or take much memory, and counts what became of them. The same inputs every time; SENDWORKFLOWS_FUZZ_INPUTS tries
/// more of them, SENDWORKFLOWS_FUZZ_SEED others.
/// </summary>
/// <param name="output">Where what became of them is told.</param>
/// <param name="inputs">How many are tried; 0 for as many as set.</param>
internal sealed class Fuzz(ITestOutputHelper output, int inputs = 0)
{
    /// <summary>What became of an input that nothing is wrong with.</summary>
    internal const string Works = "works";

    private const long MostBytes = 1_000_000_000;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private readonly Dictionary<string, int> _outcomes = new(StringComparer.Ordinal);
    private TimeSpan _slowest;
    private long _most;

    internal static int Inputs { get; } = Setting("SENDWORKFLOWS_FUZZ_INPUTS", 300);

    internal static int Seed { get; } = Setting("SENDWORKFLOWS_FUZZ_SEED", 20261120);

    /// <summary>Tries every input, and requires that some work and that others are wrong in several ways.</summary>
    /// <param name="next">The input of a number, with what it shall be called.</param>
    /// <param name="ask">Uses it, and says what became of it: <see cref="Works"/> or the code of what is wrong.</param>
    internal Task RunAsync<T>(Func<int, (string Name, T Input)> next, Func<T, string> ask) => RunAsync(next, input => Task.FromResult(ask(input)));

    /// <inheritdoc cref="RunAsync{T}(Func{int, ValueTuple{string, T}}, Func{T, string})"/>
    internal async Task RunAsync<T>(Func<int, (string Name, T Input)> next, Func<T, Task<string>> ask)
    {
        var count = inputs == 0 ? Inputs : inputs;
        for (var number = 0; number < count; number++)
        {
            var (name, input) = next(number);
            await TryAsync($"seed {Seed}, input {number}, {name}", () => ask(input));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"inputs tried {count}, crashes 0, slowest {_slowest.TotalMilliseconds:0} ms, most memory {_most / 1_000_000} MB"));
        output.WriteLine(string.Join(", ", _outcomes.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} {pair.Value}")));
        _outcomes.Should().HaveCountGreaterThan(3, "the inputs are wrong in many ways").And.ContainKey(Works, "inputs that nothing is wrong with are tried too");
    }

    private async Task TryAsync(string input, Func<Task<string>> ask)
    {
        var (watch, thread, before) = (Stopwatch.StartNew(), Environment.CurrentManagedThreadId, GC.GetAllocatedBytesForCurrentThread());
        try
        {
            var outcome = await ask();
            _outcomes[outcome] = _outcomes.GetValueOrDefault(outcome) + 1;
        }
        catch (Exception error)
        {
            throw new InvalidOperationException(input, error);
        }

        _slowest = watch.Elapsed > _slowest ? watch.Elapsed : _slowest;
        // What waits for others may go on in another thread, whose memory says nothing of it.
        _most = Math.Max(_most, thread == Environment.CurrentManagedThreadId ? GC.GetAllocatedBytesForCurrentThread() - before : 0);
        watch.Elapsed.Should().BeLessThan(Longest, input);
        _most.Should().BeLessThan(MostBytes, input);
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
