using System.CommandLine;

namespace SendWorkflows.Host.Commands;

/// <summary><c>rules explain</c>: the evidence card of one pupil.</summary>
public static class RulesExplainCommand
{
    public static Command Create()
    {
        var folder = RulesOptions.Folder();
        var facts = RulesOptions.Facts();
        var pupil = new Option<string>("--pupil") { Description = "The pupil's id in the file.", Required = true };
        var rule = new Option<string?>("--rule") { Description = "One rule; without it, every rule that is met, or failed." };
        var asOf = RulesOptions.AsOf();
        var calendar = RulesOptions.Calendar();
        var bankHolidays = RulesOptions.BankHolidays();
        var catalogue = RulesOptions.FactsCatalogue();
        var allowDerived = RulesOptions.AllowDerived();
        var format = RulesOptions.Format("text", "json");
        var command = new Command("explain", "Shows why a rule set says what it says about a pupil.")
        {
            folder, facts, pupil, rule, asOf, calendar, bankHolidays, catalogue, allowDerived, format,
        };
        command.SetAction(parsed =>
        {
            var policy = new RulesPolicy(parsed.GetValue(folder)!, parsed.GetValue(catalogue), parsed.GetValue(asOf));
            var days = new RulesCalendar(parsed.GetValue(calendar), parsed.GetValue(bankHolidays) ?? []);
            var pupils = new RulesPupils(parsed.GetValue(facts)!, days, parsed.GetValue(allowDerived));
            return new RulesExplain(policy, pupils, parsed.GetValue(pupil)!, parsed.GetValue(rule), parsed.GetValue(format) == "json")
                .Run(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        });
        return command;
    }
}
