namespace SendWorkflows.Engine.Workflows;

/// <summary>The questions that a guard puts to facts, people and what the run keeps, in the file's words.</summary>
internal static class GuardQuestions
{
    /// <summary>The question of one guard that puts one; <c>null</c> for what joins others or looks only at the run's states.</summary>
    internal static string? Of(Guard guard) => guard switch
    {
        RuleGuard rule => rule.Key,
        RoleGuard role => "role:" + string.Join("|", role.Roles),
        RecordedGuard recorded => "recorded:" + recorded.Name,
        _ => null,
    };

    /// <summary>Every question in a guard, those of its parts included.</summary>
    internal static IEnumerable<string> Within(Guard? guard) => guard switch
    {
        null => [],
        AndGuard and => and.Guards.SelectMany(Within),
        OrGuard or => or.Guards.SelectMany(Within),
        NotGuard not => Within(not.Inner),
        _ => Of(guard) is { } question ? [question] : [],
    };
}
