namespace SendWorkflows.Engine.Rules.Cases;

/// <summary>A change to a rule that no case needs to notice.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Change">The change, as mutation names it.</param>
/// <param name="Because">Why no case needs to notice it.</param>
public sealed record ExcusedChange(string Rule, string Change, string Because);
