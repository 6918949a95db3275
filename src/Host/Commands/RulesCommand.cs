using System.CommandLine;

namespace SendWorkflows.Host.Commands;

/// <summary><c>rules</c>: questions about rule sets.</summary>
public static class RulesCommand
{
    public static Command Create() => new("rules", "Checks rule sets, runs their cases, asks what they say about pupils and publishes them.")
    {
        RulesCheckCommand.Create(),
        RulesTestCommand.Create(),
        RulesMutateCommand.Create(),
        RulesEffectiveCommand.Create(),
        RulesSimulateCommand.Create(),
        RulesEvaluateCommand.Create(),
        RulesExplainCommand.Create(),
        RulesPublishCommand.Create(),
        RulesApproveCommand.Create(),
        RulesSendBackCommand.Create(),
        RulesRollBackCommand.Create(),
        RulesHistoryCommand.Create(),
    };
}
