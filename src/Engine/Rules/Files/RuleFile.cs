namespace SendWorkflows.Engine.Rules.Files;

/// <summary>One file in the shape of microsoft/RulesEngine 6: lists of rules, each under a <c>WorkflowName</c>.</summary>
/// <param name="Path">The file's path.</param>
/// <param name="Groups">Its lists of rules in the order written.</param>
public sealed record RuleFile(string Path, IReadOnlyList<RuleGroup> Groups);
