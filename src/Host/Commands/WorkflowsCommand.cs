using System.CommandLine;

namespace SendWorkflows.Host.Commands;

/// <summary><c>workflows</c>: checks, plays and draws workflow files.</summary>
public static class WorkflowsCommand
{
    public static Command Create() => new("workflows", "Checks, plays and draws workflow files.")
    {
        WorkflowsCheckCommand.Create(),
        WorkflowsPlayCommand.Create(),
        WorkflowsDiagramCommand.Create(),
    };
}
