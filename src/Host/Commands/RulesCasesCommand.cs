using System.CommandLine;

namespace SendWorkflows.Host.Commands;

/// <summary>What the verbs that try an author's cases have in common: the same folder, day, calendar and format.</summary>
internal static class RulesCasesCommand
{
    internal static Command Create(string name, string description, Func<RulesPolicy, RulesCalendar, bool, TextWriter, TextWriter, int> run)
    {
        var folder = RulesOptions.Folder();
        var asOf = RulesOptions.AsOf();
        var calendar = RulesOptions.Calendar();
        var bankHolidays = RulesOptions.BankHolidays();
        var catalogue = RulesOptions.FactsCatalogue();
        var format = RulesOptions.Format("text", "json");
        var command = new Command(name, description) { folder, asOf, calendar, bankHolidays, catalogue, format };
        command.SetAction(parsed => run(
            new RulesPolicy(parsed.GetValue(folder)!, parsed.GetValue(catalogue), parsed.GetValue(asOf)),
            new RulesCalendar(parsed.GetValue(calendar), parsed.GetValue(bankHolidays) ?? []),
            parsed.GetValue(format) == "json", parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }
}
