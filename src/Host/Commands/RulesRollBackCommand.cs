using System.CommandLine;
using SendWorkflows.Host.Publishing;

namespace SendWorkflows.Host.Commands;

/// <summary><c>rules roll-back SET --to N --author EMAIL --reason TEXT</c>: proposes to go back to an earlier version.</summary>
public static class RulesRollBackCommand
{
    public static Command Create()
    {
        var ruleSet = RulesHistoryCommand.RuleSet();
        var to = new Option<int>("--to") { Description = "The number of the version to go back to, as \"rules history\" lists it.", Required = true };
        var from = RulesOptions.Day("--effective-from", "The first day it is in force again; today if left out.", required: false);
        var author = RulesOptions.Person("--author", "the person who proposes it");
        var reason = RulesOptions.Reason("Why, for the colleague who decides.");
        var demo = RulesOptions.Demo();
        var format = RulesOptions.Format("text", "json");
        var command = new Command("roll-back", "Proposes to go back to an earlier version of a rule set, for a colleague to approve.") { ruleSet, to, from, author, reason, demo, format };
        command.SetAction((parsed, cancellation) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            DateOnly? day = parsed.GetResult(from) is { Implicit: false } ? parsed.GetValue(from) : null;
            return CommandScope.RunAsync(
                parsed.GetValue(demo), error,
                async services =>
                {
                    if (!await CommandPerson.BecomeAsync(services, "--author", parsed.GetValue(author)!, error, cancellation))
                        return ExitCode.Misuse;
                    var proposed = await services.GetRequiredService<ProposeChange>().EarlierAsync(parsed.GetValue(ruleSet)!, parsed.GetValue(to), day, parsed.GetValue(reason), cancellation);
                    return await new RulesProposed(parsed.GetValue(format) == "json").FinishAsync(services, proposed, output, error, cancellation);
                },
                cancellation);
        });
        return command;
    }
}
