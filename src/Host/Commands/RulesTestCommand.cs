using System.CommandLine;

namespace SendWorkflows.Host.Commands;

/// <summary><c>rules test</c>: the cases that an author wrote beside the rules.</summary>
public static class RulesTestCommand
{
    public static Command Create()
    {
        var folder = RulesOptions.Folder();
        var asOf = RulesOptions.AsOf();
        var calendar = RulesOptions.Calendar();
        var bankHolidays = RulesOptions.BankHolidays();
        var catalogue = RulesOptions.FactsCatalogue();
        var format = RulesOptions.Format("text", "json");
        var command = new Command("test", "Tries the cases beside a rule set's rules.") { folder, asOf, calendar, bankHolidays, catalogue, format };
        command.SetAction(parsed =>
            new RulesTest(
                new RulesPolicy(parsed.GetValue(folder)!, parsed.GetValue(catalogue), parsed.GetValue(asOf)),
                new RulesCalendar(parsed.GetValue(calendar), parsed.GetValue(bankHolidays) ?? []),
                parsed.GetValue(format) == "json")
                .Run(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }
}
