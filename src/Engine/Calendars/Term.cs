namespace SendWorkflows.Engine.Calendars;

/// <summary>One term of a school, whether the school has three or six a year.</summary>
/// <param name="Name">The school's own name for it, such as "Autumn 2026" or "Term 1".</param>
/// <param name="First">Its first day, included.</param>
/// <param name="Last">Its last day, included.</param>
/// <param name="HalfTerm">The half-term holiday inside it, or <c>null</c>: a school with six terms has none.</param>
public sealed record Term(string Name, DateOnly First, DateOnly Last, DateSpan? HalfTerm = null)
{
    /// <summary>Whether the day is between the first and last day, half-term holiday included.</summary>
    public bool Contains(DateOnly day) => First <= day && day <= Last;

    internal DateSpan Span => new(First, Last);
}
