namespace SendWorkflows.Engine.Rules.Explaining;

/// <summary>Finds how far a number has to move, down and up, for another outcome.</summary>
internal static class Steps
{
    /// <summary>How far a number is moved before no change counts as small.</summary>
    internal const int Most = 2_000;

    /// <summary>The nearest number below that gives another outcome, and the nearest above; neither, one or both.</summary>
    /// <param name="held">The number as it is.</param>
    /// <param name="step">The smallest move that means anything.</param>
    /// <param name="breakpoints">Where the answer can change; <c>null</c> to try every step.</param>
    /// <param name="outcome">The outcome as it is.</param>
    /// <param name="ask">The outcome for another number; <c>null</c> if there can be no such number.</param>
    internal static IEnumerable<(decimal Number, Outcome Outcome)> Nearest(
        decimal held, decimal step, IReadOnlyCollection<decimal>? breakpoints, Outcome outcome, Func<decimal, Outcome?> ask)
    {
        if (Math.Abs(held) > Candidates.Most)
            yield break;
        var worthTrying = breakpoints is null ? null : Around(breakpoints, held, step);
        foreach (var direction in (int[])[-1, 1])
        {
            var moves = worthTrying?.Where(move => Math.Sign(move) == direction).OrderBy(Math.Abs) ?? Enumerable.Range(1, Most).Select(steps => steps * direction);
            foreach (var move in moves)
            {
                if (ask(held + (move * step)) is { } other && other != outcome)
                {
                    yield return (held + (move * step), other);
                    break;
                }
            }
        }
    }

    /// <summary>The steps next to each breakpoint: on it or just below, one to either side, and one more for what division rounds.</summary>
    private static SortedSet<int> Around(IReadOnlyCollection<decimal> breakpoints, decimal held, decimal step)
    {
        var moves = new SortedSet<int>();
        foreach (var breakpoint in breakpoints)
        {
            if (Math.Abs(breakpoint) > Candidates.Most * 2 || Math.Abs(breakpoint - held) > (Most + 2) * step)
                continue;
            var below = (int)decimal.Floor((breakpoint - held) / step);
            for (var move = Math.Max(below - 1, -Most); move <= Math.Min(below + 2, Most); move++)
                moves.Add(move);
        }

        return moves;
    }
}
