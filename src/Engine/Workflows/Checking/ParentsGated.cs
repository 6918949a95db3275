using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Workflows.Checking;

/// <summary>
/// Events by which a parent or young person speaks, named <c>PARENT_</c> or <c>YOUNG_PERSON_</c>, that something could refuse. Whatever they ask for is
/// recorded by anyone who works with the pupil (Children and Families Act 2014 s.36(1): a request needs nobody's agreement).
/// </summary>
internal static class ParentsGated
{
    internal static IEnumerable<Diagnostic> Find(Workflow workflow)
    {
        foreach (var happening in workflow.Events.Values.Where(each => IsTheirs(each.Name) && each.By.Count > 0))
            yield return Gated(happening.Place, happening.Name, "only some roles may record it", "Leave \"by\" out.");
        foreach (var transition in workflow.Transitions.Where(each => IsTheirs(each.Event) && Asks(each.Guard)))
            yield return Gated(transition.Place, transition.Event, "its guard asks for a rule or a role", "Let the guard ask only what is recorded or where the run stands.");
    }

    private static bool IsTheirs(string happening) =>
        happening.StartsWith("PARENT_", StringComparison.Ordinal) || happening.StartsWith("YOUNG_PERSON_", StringComparison.Ordinal);

    private static bool Asks(Guard? guard) => guard switch
    {
        RuleGuard or RoleGuard => true,
        AndGuard and => and.Guards.Any(Asks),
        OrGuard or => or.Guards.Any(Asks),
        NotGuard not => Asks(not.Inner),
        _ => false,
    };

    private static Diagnostic Gated(Place place, string happening, string because, string help) =>
        Diagnostic.Error(WorkflowCodes.ParentGated, place, $"\"{happening}\" is what a parent or young person says, and it could be refused: {because}.", help);
}
