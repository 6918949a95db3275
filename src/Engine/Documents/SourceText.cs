namespace SendWorkflows.Engine.Documents;

/// <summary>A file as the caller read it: the engine opens none itself.</summary>
/// <param name="Path">The path to name in messages, with forward slashes.</param>
/// <param name="Text">The whole text.</param>
public sealed record SourceText(string Path, string Text);
