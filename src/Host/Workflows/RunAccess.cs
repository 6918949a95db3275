using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Workflows;

/// <summary>Who may see a run, begin one and send it events, as its workflow file says. Whether the pupil is in sight is asked by every query.</summary>
internal static class RunAccess
{
    /// <summary>The roles a person holds for a pupil, in the order lists show them.</summary>
    internal static IReadOnlyList<string> RolesFor(this Actor actor, Pupil pupil) =>
        [.. Roles.Titles.Keys.Where(role => actor.Assignments.Any(held => held.Role == role && held.Covers(pupil)))];

    /// <summary>Whether the person may send the event: in a role it names or, where it names none, as anybody who works at the pupil's school.</summary>
    internal static bool MaySend(this Actor actor, Pupil pupil, EventDefinition happening) =>
        actor.RolesFor(pupil).Intersect(happening.By.Count > 0 ? happening.By : Roles.SchoolStaff).Any();

    /// <summary>Whether the person may begin the workflow for the pupil.</summary>
    internal static bool MayStart(this Actor actor, Pupil pupil, Workflow workflow) => actor.RolesFor(pupil).Intersect(workflow.StartedBy).Any();

    /// <summary>Whether the person may look at a run of the workflow: the school's staff at all, an authority's officer at those that name the officer.</summary>
    internal static bool MaySee(this Actor actor, Pupil pupil, Workflow workflow) =>
        actor.RolesFor(pupil) is var held && (held.Intersect(Roles.SchoolStaff).Any() || (held.Contains(Roles.LaOfficer) && workflow.Roles.Contains(Roles.LaOfficer)));

    /// <summary>Whether the role holds for the pupil: its school, class and years, or the authority where the pupil lives.</summary>
    internal static bool Covers(this RoleAssignment held, Pupil pupil) => held.Role == Roles.LaOfficer
        ? held.AuthorityCode is not null && held.AuthorityCode == pupil.HomeAuthorityCode
        : held.SchoolId == pupil.SchoolId
            && (held.ClassId is null || held.ClassId == pupil.ClassId)
            && (held.YearFrom is null || held.YearFrom <= pupil.YearGroup)
            && (held.YearTo is null || held.YearTo >= pupil.YearGroup);
}
