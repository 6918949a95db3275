using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Rules.Files;

/// <summary>A named expression (<c>GlobalParams</c>, <c>LocalParams</c>).</summary>
/// <param name="Name">The name by which expressions use it.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Expression">What it stands for.</param>
public sealed record RuleParameter(string Name, Place Place, ExpressionText Expression);
