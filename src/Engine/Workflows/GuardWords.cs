namespace SendWorkflows.Engine.Workflows;

/// <summary>Says a guard in words, for diagrams and messages.</summary>
internal static class GuardWords
{
    internal static string Of(Guard guard) => guard switch
    {
        RuleGuard rule => $"rule {rule.RuleId} met",
        RoleGuard role => $"by {string.Join(" or ", role.Roles)}",
        RecordedGuard { Equal: "true" } recorded => recorded.Name,
        RecordedGuard recorded => $"{recorded.Name} is {recorded.Equal}",
        StateInGuard state => $"in {state.State}",
        AndGuard and => Joined(and.Guards, " and "),
        OrGuard or => Joined(or.Guards, " or "),
        NotGuard not => $"not {Of(not.Inner)}",
        _ => "",
    };

    private static string Joined(IReadOnlyList<Guard> guards, string word) =>
        string.Join(word, guards.Select(guard => guard is AndGuard or OrGuard ? $"({Of(guard)})" : Of(guard)));
}
