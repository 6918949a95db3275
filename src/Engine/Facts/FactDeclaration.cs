namespace SendWorkflows.Engine.Facts;

/// <summary>A fact as one file declares it, before choices shared with other facts are filled in.</summary>
internal sealed record FactDeclaration(FactDefinition Fact, string? ChoicesOf, IReadOnlyList<FactDeclaration> Fields);
