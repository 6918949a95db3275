using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Workflows;

namespace SendWorkflows.Host.Workflows;

/// <summary>A workflow file as it stands on disk now.</summary>
/// <param name="Id">The workflow's id or, if the file is wrong, its folder's name, which is the same in a file that is right.</param>
/// <param name="Text">Its text.</param>
/// <param name="Workflow">The workflow, or <c>null</c> if the file is wrong.</param>
/// <param name="Problems">Everything wrong with it.</param>
public sealed record WorkflowFile(string Id, string Text, Workflow? Workflow, IReadOnlyList<Diagnostic> Problems);
