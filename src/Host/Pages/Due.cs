namespace SendWorkflows.Host.Pages;

/// <summary>How near a date is, in words and with the classes that help the eye.</summary>
/// <param name="Words">"Overdue by 3 days", "Due today", "Due in 5 days".</param>
/// <param name="TagClass">The tag's class.</param>
/// <param name="TaskClass">The card's class.</param>
public sealed record Due(string Words, string TagClass, string TaskClass)
{
    private const int SoonDays = 7;

    public static Due Of(DateOnly? on, DateOnly today) => on is not { } date
        ? new Due("No date yet", "", "")
        : (date.DayNumber - today.DayNumber) switch
        {
            < 0 and var late => new Due($"Overdue by {Host.Words.Count(-late, "day")}", "app-tag--late", "app-task--late"),
            0 => new Due("Due today", "app-tag--soon", "app-task--soon"),
            1 => new Due("Due tomorrow", "app-tag--soon", "app-task--soon"),
            <= SoonDays and var days => new Due($"Due in {days} days", "app-tag--soon", "app-task--soon"),
            var days => new Due($"Due in {days} days", "", ""),
        };
}
