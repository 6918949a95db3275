namespace SendWorkflows.Host.Demonstration;

/// <summary>
/// Chance that falls the same way each time it starts from the same seed, on every runtime (SplitMix64, Steele and others 2014), so that
/// two demonstrations hold the same pupils.
/// </summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 up to, not including, <paramref name="limit"/>.</summary>
    internal int Below(int limit) => (int)(Next() % (ulong)limit);

    internal T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>One of the names, each as often as its weight says.</summary>
    internal string Weighted(IReadOnlyDictionary<string, int> weights)
    {
        var ordered = weights.OrderBy(w => w.Key, StringComparer.Ordinal).ToList();
        var left = Below(ordered.Sum(w => w.Value));
        foreach (var (name, weight) in ordered)
        {
            left -= weight;
            if (left < 0)
                return name;
        }

        throw new InvalidOperationException("Weights must add up to more than nothing.");
    }

    internal Guid Id()
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, Next());
        BitConverter.TryWriteBytes(bytes[8..], Next());
        return new Guid(bytes);
    }

    private ulong Next()
    {
        unchecked
        {
            var mixed = _state += 0x9E3779B97F4A7C15;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
