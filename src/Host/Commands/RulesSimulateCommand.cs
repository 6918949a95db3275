using System.CommandLine;

namespace SendWorkflows.Host.Commands;

/// <summary><c>rules simulate</c>: what would change for pupils if a draft came into force.</summary>
public static class RulesSimulateCommand
{
    public static Command Create()
    {
        var current = new Argument<string>("BASE") { Description = "The folder of the rule set in force." };
        var draft = new Argument<string>("DRAFT") { Description = "The folder of the draft." };
        var facts = RulesOptions.Facts();
        var asOf = RulesOptions.AsOf();
        var calendar = RulesOptions.Calendar();
        var bankHolidays = RulesOptions.BankHolidays();
        var catalogue = RulesOptions.FactsCatalogue();
        var allowDerived = RulesOptions.AllowDerived();
        var format = RulesOptions.Format("text", "json");
        var view = new Option<string>("--view")
        {
            Description = "school names pupils; authority gives counts only, small numbers hidden.",
            DefaultValueFactory = _ => "school",
        };
        view.AcceptOnlyFromAmong("school", "authority");
        var command = new Command("simulate", "Says what would change for pupils if a draft came into force.")
        {
            current, draft, facts, asOf, calendar, bankHolidays, catalogue, allowDerived, view, format,
        };
        command.SetAction(parsed =>
        {
            var days = new RulesCalendar(parsed.GetValue(calendar), parsed.GetValue(bankHolidays) ?? []);
            var pupils = new RulesPupils(parsed.GetValue(facts)!, days, parsed.GetValue(allowDerived));
            RulesPolicy Policy(Argument<string> folder) => new(parsed.GetValue(folder)!, parsed.GetValue(catalogue), parsed.GetValue(asOf));
            return new RulesSimulate(Policy(current), Policy(draft), pupils, parsed.GetValue(view) == "authority", parsed.GetValue(format) == "json")
                .Run(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        });
        return command;
    }
}
