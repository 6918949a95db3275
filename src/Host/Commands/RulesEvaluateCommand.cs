using System.CommandLine;

namespace SendWorkflows.Host.Commands;

/// <summary><c>rules evaluate</c>: what a rule set says about each pupil of a file.</summary>
public static class RulesEvaluateCommand
{
    public static Command Create()
    {
        var folder = RulesOptions.Folder();
        var facts = RulesOptions.Facts();
        var asOf = RulesOptions.AsOf(required: true);
        var calendar = RulesOptions.Calendar();
        var bankHolidays = RulesOptions.BankHolidays();
        var catalogue = RulesOptions.FactsCatalogue();
        var allowDerived = RulesOptions.AllowDerived();
        var format = RulesOptions.Format("text", "jsonl", "json");
        var command = new Command("evaluate", "Says what a rule set says about pupils.") { folder, facts, asOf, calendar, bankHolidays, catalogue, allowDerived, format };
        command.SetAction(parsed =>
        {
            var policy = new RulesPolicy(parsed.GetValue(folder)!, parsed.GetValue(catalogue), parsed.GetValue(asOf));
            var days = new RulesCalendar(parsed.GetValue(calendar), parsed.GetValue(bankHolidays) ?? []);
            var pupils = new RulesPupils(parsed.GetValue(facts)!, days, parsed.GetValue(allowDerived));
            return new RulesEvaluate(policy, pupils, parsed.GetValue(format) != "text")
                .Run(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        });
        return command;
    }
}
