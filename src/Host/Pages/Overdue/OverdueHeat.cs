using SendWorkflows.Host.Access;
using SendWorkflows.Host.Reports;

namespace SendWorkflows.Host.Pages.Overdue;

/// <summary>What is overdue by the role it lies with now and by how long.</summary>
internal static class OverdueHeat
{
    private static readonly (string Name, int Days)[] Bands = [("Up to 1 week", 7), ("1 to 2 weeks", 14), ("2 to 4 weeks", 28), ("Over 4 weeks", int.MaxValue)];

    internal static HeatGrid Of(IEnumerable<IGrouping<string, OverdueDuty>> roles, DateOnly today) => new(
        "heat", "Overdue by role and by how long", "Role", [.. Bands.Select(b => b.Name)],
        [.. roles.Select(role => (Roles.Titles.GetValueOrDefault(role.Key, role.Key), (IReadOnlyList<int?>)[.. Bands.Select(band => (int?)role.Count(d => BandOf(d, today) == band))]))]);

    private static (string Name, int Days) BandOf(OverdueDuty duty, DateOnly today) => Bands.First(b => today.DayNumber - (duty.Duty.DueOn ?? today).DayNumber <= b.Days);
}
