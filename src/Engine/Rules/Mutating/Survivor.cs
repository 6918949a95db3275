namespace SendWorkflows.Engine.Rules.Mutating;

/// <summary>A change to a rule that no case notices.</summary>
/// <param name="File">The file the rule stands in, as its rule set names it.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Change">The change: what became what. An author who excuses it repeats it word for word.</param>
public sealed record Survivor(string File, string Rule, string Change);
