using SendWorkflows.Engine.Rules.Evaluating.Nodes;

namespace SendWorkflows.Engine.Rules.Evaluating;

/// <summary>A lambda: what is worked out for each item of a list.</summary>
/// <param name="Number">0 for an outer loop, 1 for one inside it.</param>
/// <param name="Variable">The item's name.</param>
/// <param name="Body">What is worked out.</param>
internal sealed record Loop(int Number, string Variable, Node Body);
