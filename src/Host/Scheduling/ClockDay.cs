namespace SendWorkflows.Host.Scheduling;

/// <summary>What happened on one day of moving the demonstration's clock.</summary>
/// <param name="On">The day.</param>
/// <param name="Done">What was done, in words, with how often.</param>
/// <param name="Problems">What went wrong.</param>
public sealed record ClockDay(DateOnly On, IReadOnlyDictionary<string, int> Done, IReadOnlyList<string> Problems)
{
    /// <summary>What was done, in a line: "e-mail written: 2, reminder: 1".</summary>
    public string Words => string.Join(", ", Done.Select(done => $"{done.Key}: {done.Value}"));
}
