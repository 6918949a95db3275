using System.Collections.Concurrent;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Serving;

/// <summary>
/// What was seen in a folder, taken as true for a moment: many requests a second need not each look whether a file of the folder has changed. The moment
/// is <c>Content:LookAgainSeconds</c>, two seconds unless set; 0 looks each time.
/// </summary>
public sealed class RecentLook(IConfiguration configuration)
{
    private readonly TimeSpan _moment = TimeSpan.FromSeconds(configuration.GetValue("Content:LookAgainSeconds", 2.0));
    private readonly ConcurrentDictionary<string, (long At, object Seen)> _seen = new(StringComparer.Ordinal);

    /// <summary>What <paramref name="look"/> sees at <paramref name="place"/>, or what it saw there a moment ago.</summary>
    public T At<T>(string place, Func<T> look)
        where T : notnull
    {
        // The demonstration's clock may be moved; files change by the computer's.
        var now = RealClock.Instance.GetTimestamp();
        if (_moment > TimeSpan.Zero && _seen.TryGetValue(place, out var kept) && RealClock.Instance.GetElapsedTime(kept.At, now) < _moment)
            return (T)kept.Seen;
        var seen = look();
        _seen[place] = (now, seen);
        return seen;
    }

    /// <summary>Looks again at the next question.</summary>
    public void Forget() => _seen.Clear();
}
