namespace SendWorkflows.Benchmarks.Data;

/// <summary>Looks at the memory of this process twice a second.</summary>
internal sealed class Room : IDisposable
{
    private readonly List<(long Managed, long Working)> _looks = [];
    private readonly Timer _timer;

    internal Room() => _timer = new Timer(_ => Look(), null, 0, 500);

    /// <summary>Managed memory and working set in MB after each quarter, and the most.</summary>
    internal string InWords()
    {
        Look();
        lock (_looks)
        {
            var quarters = Enumerable.Range(1, 4).Select(quarter => _looks[(_looks.Count * quarter / 4) - (quarter * _looks.Count >= 4 ? 1 : 0)]);
            return $"managed {string.Join(", ", quarters.Select(look => look.Managed / 1_000_000))} MB after each quarter, most {_looks.Max(look => look.Managed) / 1_000_000}; working set {string.Join(", ", quarters.Select(look => look.Working / 1_000_000))}, most {_looks.Max(look => look.Working) / 1_000_000}";
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        lock (_looks)
            _looks.Add((GC.GetTotalMemory(forceFullCollection: false), Environment.WorkingSet));
    }
}
