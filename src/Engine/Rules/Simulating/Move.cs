namespace SendWorkflows.Engine.Rules.Simulating;

/// <summary>A suggestion that comes, goes or can no longer be told, for any number of pupils.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Event">What is suggested.</param>
/// <param name="Target">The layer it points to; <c>null</c> for none.</param>
/// <param name="Area">The area of need it is about; <c>null</c> for none.</param>
public sealed record Move(MoveKind Kind, string Rule, string Event, string? Target, string? Area)
{
    internal static Move? Of(Rule? rule, MoveKind kind) =>
        rule?.Event is { } suggested ? new Move(kind, rule.Id, suggested, rule.Written.Properties.Target, rule.Written.Properties.Area) : null;
}
