using System.CommandLine;

namespace SendWorkflows.Host.Commands;

/// <summary><c>rules check</c>: every problem of a rule set and the layers below it.</summary>
public static class RulesCheckCommand
{
    public static Command Create()
    {
        var folder = RulesOptions.Folder();
        var asOf = RulesOptions.AsOf();
        var catalogue = RulesOptions.FactsCatalogue();
        var format = RulesOptions.Format("text", "json");
        var command = new Command("check", "Finds everything wrong with a rule set and the layers below it.") { folder, asOf, catalogue, format };
        command.SetAction(parsed =>
            new RulesCheck(new RulesPolicy(parsed.GetValue(folder)!, parsed.GetValue(catalogue), parsed.GetValue(asOf)), parsed.GetValue(format) == "json")
                .Run(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }
}
