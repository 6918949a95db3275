using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Workflows;

namespace SendWorkflows.Content.Tests.Workflows;

/// <summary>The workflow files of this repository.</summary>
internal static class WorkflowFiles
{
    internal static IReadOnlyList<string> All => Repository.Files("workflows", ".workflow.json");

    internal static SourceText Read(string path) => new(path, Repository.Read(path));

    internal static Workflow Workflow(string path) => WorkflowReader.Read(Read(path)).Workflow!;

    internal static string ScenariosOf(string path) => path.Replace(".workflow.json", ".scenarios.json", StringComparison.Ordinal);

    internal static string DiagramOf(string path) => path.Replace(".workflow.json", ".diagram.md", StringComparison.Ordinal);
}
