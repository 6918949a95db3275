namespace SendWorkflows.Engine.Rules.Effective;

/// <summary>A rule of a layer below that a layer above switched off.</summary>
/// <param name="Rule">The rule as it was.</param>
/// <param name="By">The id of the layer that says <c>"Enabled": false</c>.</param>
public sealed record SwitchedOffRule(Rule Rule, string By);
