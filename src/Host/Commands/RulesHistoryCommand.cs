using System.CommandLine;

namespace SendWorkflows.Host.Commands;

/// <summary><c>rules history SET</c>: every version published, and what waits for a decision.</summary>
public static class RulesHistoryCommand
{
    public static Command Create()
    {
        var ruleSet = RuleSet();
        var demo = RulesOptions.Demo();
        var format = RulesOptions.Format("text", "json");
        var command = new Command("history", "Lists every version of a rule set: who wrote and approved it, from when it is in force, and what it changed.") { ruleSet, demo, format };
        command.SetAction((parsed, cancellation) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var history = new RulesHistory(parsed.GetValue(ruleSet)!, parsed.GetValue(format) == "json");
            return CommandScope.RunAsync(parsed.GetValue(demo), error, services => history.RunAsync(services, output, error, cancellation), cancellation);
        });
        return command;
    }

    internal static Argument<string> RuleSet() => new("SET") { Description = "The rule set's name, such as 205-hammersmith-and-fulham; its folder is understood too." };
}
