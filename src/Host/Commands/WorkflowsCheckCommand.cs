using System.CommandLine;

namespace SendWorkflows.Host.Commands;

/// <summary><c>workflows check</c>: every problem of a workflow file, and of the scenarios beside it.</summary>
public static class WorkflowsCheckCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A workflow file, *.workflow.json; its *.scenarios.json beside it is played too." };
        var rules = new Option<string?>("--rules") { Description = "The folder of rule files that guards may ask; the shipped ones by default." };
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("check", "Finds everything wrong with a workflow file.") { file, rules, format };
        command.SetAction(parsed => new WorkflowsCheck(parsed.GetValue(file)!, parsed.GetValue(rules), parsed.GetValue(format) == "json")
            .Run(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }
}
