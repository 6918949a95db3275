using System.Collections;
using System.Diagnostics.CodeAnalysis;
using SendWorkflows.Engine.Calendars;

namespace SendWorkflows.Engine.Workflows.Running;

/// <summary>The dates that a due date in a state may name: the run's as they now are, and the day the state was entered, which goes before a date of that name.</summary>
internal sealed class RunDays(OrdinalDictionaryBuilder<DateOnly> dates, DateOnly entered) : IReadOnlyDictionary<string, DateOnly>
{
    public int Count => dates.Count + (dates.ContainsKey(DueDate.Entered) ? 0 : 1);

    public IEnumerable<string> Keys => this.Select(pair => pair.Key);

    public IEnumerable<DateOnly> Values => this.Select(pair => pair.Value);

    public DateOnly this[string key] => TryGetValue(key, out var day) ? day : throw new KeyNotFoundException($"The run has no date \"{key}\".");

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out DateOnly value)
    {
        if (key != DueDate.Entered)
            return dates.TryGetValue(key, out value);
        value = entered;
        return true;
    }

    public IEnumerator<KeyValuePair<string, DateOnly>> GetEnumerator() =>
        dates.Where(pair => pair.Key != DueDate.Entered).Append(new KeyValuePair<string, DateOnly>(DueDate.Entered, entered)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
