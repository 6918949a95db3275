using System.CommandLine;

namespace SendWorkflows.Host.Commands;

/// <summary><c>rules test</c>: the cases that an author wrote beside the rules.</summary>
public static class RulesTestCommand
{
    public static Command Create() => RulesCasesCommand.Create(
        "test", "Tries the cases beside a rule set's rules.",
        (policy, calendar, json, output, error) => new RulesTest(policy, calendar, json).Run(output, error));
}
