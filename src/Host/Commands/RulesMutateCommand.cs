using System.CommandLine;

namespace SendWorkflows.Host.Commands;

/// <summary><c>rules mutate</c>: whether the author's cases would notice a mistake.</summary>
public static class RulesMutateCommand
{
    public static Command Create()
    {
        var folder = RulesOptions.Folder();
        var asOf = RulesOptions.AsOf();
        var calendar = RulesOptions.Calendar();
        var bankHolidays = RulesOptions.BankHolidays();
        var catalogue = RulesOptions.FactsCatalogue();
        var format = RulesOptions.Format("text", "json");
        var command = new Command("mutate", "Changes each rule in every small way and lists the changes that no case notices.")
        {
            folder, asOf, calendar, bankHolidays, catalogue, format,
        };
        command.SetAction(parsed =>
            new RulesMutate(
                new RulesPolicy(parsed.GetValue(folder)!, parsed.GetValue(catalogue), parsed.GetValue(asOf)),
                new RulesCalendar(parsed.GetValue(calendar), parsed.GetValue(bankHolidays) ?? []),
                parsed.GetValue(format) == "json")
                .Run(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }
}
