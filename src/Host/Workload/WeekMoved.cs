namespace SendWorkflows.Host.Workload;

/// <summary>What moving reviews to another week does, or did.</summary>
/// <param name="Reviews">Each review, by day and name.</param>
/// <param name="Before">What the cycles that move asked for, now and to come.</param>
/// <param name="After">What they ask for then.</param>
public sealed record WeekMoved(IReadOnlyList<ReviewToMove> Reviews, IReadOnlyList<Work> Before, IReadOnlyList<Work> After)
{
    /// <summary>How many move.</summary>
    public int Moving => Reviews.Count(review => review.To is not null);

    /// <summary>The roles whose work in a week changes.</summary>
    public IEnumerable<string> RolesIn(params IEnumerable<Workweek> weeks) =>
        Before.Concat(After).Select(work => work.Role).Distinct().Where(role => weeks.Any(week => Then(week, role) != week.Minutes.GetValueOrDefault(role)));

    /// <summary>A week's minutes for a role once they have moved.</summary>
    /// <param name="week">The week as it is.</param>
    /// <param name="role">The role.</param>
    public int Then(Workweek week, string role) => week.Minutes.GetValueOrDefault(role) + Sum(After, week, role) - Sum(Before, week, role);

    private static int Sum(IEnumerable<Work> work, Workweek week, string role) =>
        work.Where(piece => piece.Role == role && piece.DueOn is { } day && Workweek.MondayOf(day) == week.Monday).Sum(piece => piece.Minutes);
}
