using System.CommandLine;

namespace SendWorkflows.Host.Commands;

/// <summary><c>rules</c>: questions about rule sets.</summary>
public static class RulesCommand
{
    public static Command Create() => new("rules", "Checks rule sets, runs their cases and asks what they say about pupils.")
    {
        RulesCheckCommand.Create(),
        RulesTestCommand.Create(),
        RulesMutateCommand.Create(),
        RulesEffectiveCommand.Create(),
        RulesSimulateCommand.Create(),
        RulesEvaluateCommand.Create(),
        RulesExplainCommand.Create(),
    };
}
