namespace SendWorkflows.Host.PupilFacts;

/// <summary>What has been said about one fact of one pupil, so that the same thing is not recorded twice.</summary>
internal sealed class FactTimeline
{
    private readonly SortedList<DateOnly, string> _newestByDay = [];

    /// <summary>Takes a statement in the order it was recorded: of two of the same day the later one counts.</summary>
    internal void Add(DateOnly on, string value) => _newestByDay[on] = value;

    /// <summary>Whether this was already known to be so on that day. A value that was never given is not known, which is what <c>null</c> says.</summary>
    internal bool AlreadySays(DateOnly on, string value)
    {
        for (var i = _newestByDay.Count - 1; i >= 0; i--)
        {
            if (_newestByDay.GetKeyAtIndex(i) <= on)
                return _newestByDay.GetValueAtIndex(i) == value;
        }

        return value == "null";
    }
}
