using System.CommandLine;
using System.Text.Json;
using SendWorkflows.Engine.Workflows;

namespace SendWorkflows.Host.Commands;

/// <summary><c>workflows diagram</c>: a workflow as Mermaid text.</summary>
public static class WorkflowsDiagramCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A workflow file, *.workflow.json." };
        var format = new Option<string>("--format") { Description = "text, json, or page for Markdown.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "page");
        var command = new Command("diagram", "Draws a workflow as Mermaid text.") { file, format };
        command.SetAction(parsed =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var path = parsed.GetValue(file)!;
            if (InputFiles.Read(path, error) is not { } source)
                return ExitCode.Misuse;
            var reading = WorkflowReader.Read(source);
            foreach (var problem in reading.Diagnostics)
                error.WriteLine(problem);
            if (reading.Workflow is not { } workflow)
                return ExitCode.No;
            output.Write(parsed.GetValue(format) switch
            {
                "page" => Diagram.Page(workflow, Path.GetFileName(path)),
                "json" => JsonSerializer.Serialize(new { workflow = workflow.Id, version = workflow.Version, mermaid = Diagram.Mermaid(workflow) }) + "\n",
                _ => Diagram.Mermaid(workflow),
            });
            return ExitCode.Fine;
        });
        return command;
    }
}
