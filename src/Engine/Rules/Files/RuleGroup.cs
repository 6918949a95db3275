using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Rules.Files;

/// <summary>A named list of rules; the file says <c>WorkflowName</c>, a word that means something else here.</summary>
/// <param name="Name">The file's <c>WorkflowName</c>.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="GlobalParams">Named expressions that all its rules may use.</param>
/// <param name="Injected">Names of other lists it builds on (<c>WorkflowsToInject</c>). A rule set evaluates every rule once, so they are only checked.</param>
/// <param name="Rules">Its rules in the order written.</param>
public sealed record RuleGroup(
    string Name, Place Place, IReadOnlyList<RuleParameter> GlobalParams, IReadOnlyList<string> Injected, IReadOnlyList<WrittenRule> Rules);
