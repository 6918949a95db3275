using System.CommandLine;

namespace SendWorkflows.Host.Commands;

/// <summary><c>rules mutate</c>: whether the author's cases would notice a mistake.</summary>
public static class RulesMutateCommand
{
    public static Command Create() => RulesCasesCommand.Create(
        "mutate", "Changes each rule in every small way and lists the changes that no case notices.",
        (policy, calendar, json, output, error) => new RulesMutate(policy, calendar, json).Run(output, error));
}
