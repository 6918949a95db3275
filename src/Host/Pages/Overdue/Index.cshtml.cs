using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Absences;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Reports;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Pages.Overdue;

public sealed class IndexModel(OverdueDuties overdue, EmptyRoles empty, StandIns standIns, Actor actor, TimeProvider time) : PageModel
{
    private static readonly string[] Overseers = [.. Roles.SeeWholeSchool, Roles.PhaseLeader];

    public DateOnly Today { get; } = time.Today();

    public IReadOnlyList<OverdueDuty> Duties { get; private set; } = [];

    /// <summary>Roles with nobody in them, for those who see the whole school.</summary>
    public IReadOnlyList<EmptyRole> Empty { get; private set; } = [];

    /// <summary>Duties that are paused, whether or not their day has passed.</summary>
    public IReadOnlyList<OverdueDuty> Paused { get; private set; } = [];

    /// <summary>Those away today from the schools shown, with their deputies.</summary>
    public IReadOnlyList<RoleAssignment> Away { get; private set; } = [];

    /// <summary>By the role each lies with now, in the order roles are listed.</summary>
    public IEnumerable<IGrouping<string, OverdueDuty>> ByRole => Grouped(Duties);

    /// <summary>What is due next and not late, such as the quality checks of plans, by the role each lies with.</summary>
    public IEnumerable<IGrouping<string, OverdueDuty>> Coming { get; private set; } = [];

    /// <summary>The same counted by role and by how long.</summary>
    public HeatGrid Heat => OverdueHeat.Of(ByRole, Today);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var schools = actor.Assignments.Where(a => Overseers.Contains(a.Role)).Select(a => a.SchoolId).OfType<Guid>().Distinct().ToList();
        var all = new List<OverdueDuty>();
        var away = new List<RoleAssignment>();
        var nobody = new List<EmptyRole>();
        foreach (var school in schools)
        {
            all.AddRange(await overdue.ReadAsync(school, cancellation));
            away.AddRange(await standIns.InSchoolAsync(school, cancellation));
            if (actor.IsAnyIn(school, Roles.SeeWholeSchool))
                nobody.AddRange(await empty.ReadAsync(school, cancellation));
        }

        Paused = [.. all.Where(each => each.Duty.PausedUntil is not null)];
        Coming = Grouped(all.Where(each => each.Duty.PausedUntil is null && !each.Duty.IsLate(Today)));
        (Duties, Empty, Away) = ([.. all.Where(each => each.Duty.IsLate(Today))], nobody, [.. away.DistinctBy(a => (a.UserId, a.SchoolId, a.For))]);
    }

    /// <summary>"7 Dec: passed to the phase leader".</summary>
    public string Tell(FollowUp done) => $"{Words.ShortDate(done.On)}: {Say(done)}{(done.Problem is null ? "" : $" – could not be sent: {done.Problem}")}";

    private static IEnumerable<IGrouping<string, OverdueDuty>> Grouped(IEnumerable<OverdueDuty> duties) =>
        duties.GroupBy(d => d.With).OrderBy(g => Roles.Titles.Keys.ToList().IndexOf(g.Key));

    /// <summary>"class teacher reminded", "passed to the phase leader".</summary>
    private static string Say(FollowUp done) => (done.Kind, Roles.InSentence(done.Role)) switch
    {
        ("escalation", var role) => $"passed to the {role}",
        ("reminder", var role) => $"{role} reminded",
        ("due", var role) => $"{role} told that it is due",
        (_, var role) => $"{role} told",
    } + (done.Sent ? "" : " (to be sent)");
}
