using System.CommandLine;

namespace SendWorkflows.Host.Commands;

/// <summary><c>rules effective</c>: who set each value of a rule set.</summary>
public static class RulesEffectiveCommand
{
    public static Command Create()
    {
        var folder = RulesOptions.Folder();
        var asOf = RulesOptions.AsOf();
        var catalogue = RulesOptions.FactsCatalogue();
        var format = RulesOptions.Format("text", "json");
        var command = new Command("effective", "Says who set each threshold and rule that is in force on a day.") { folder, asOf, catalogue, format };
        command.SetAction(parsed =>
            new RulesEffective(new RulesPolicy(parsed.GetValue(folder)!, parsed.GetValue(catalogue), parsed.GetValue(asOf)), parsed.GetValue(format) == "json")
                .Run(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }
}
