using System.CommandLine;

namespace SendWorkflows.Host.Commands;

/// <summary><c>calendar due</c>: one date, and how it was reached.</summary>
public static class CalendarDueCommand
{
    public static Command Create()
    {
        var expression = new Argument<string>("expression") { Description = "When it is due, such as \"10 school days after entered\" (docs/due-dates.md)." };
        var calendar = new Option<string>("--calendar") { Description = "The school's calendar, a JSON file.", Required = true };
        var bankHolidays = new Option<string[]>("--bank-holidays") { Description = "A list of bank holidays; may be repeated. England's by default." };
        var set = new Option<string[]>("--set") { Description = "The date of a name, such as entered=2026-10-14; may be repeated." };
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("due", "Finds when something is due, and says how.") { expression, calendar, bankHolidays, set, format };
        command.SetAction(parsed =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var question = new CalendarDueQuestion(
                parsed.GetValue(expression)!,
                parsed.GetValue(calendar)!,
                parsed.GetValue(bankHolidays) ?? [],
                parsed.GetValue(set) ?? [],
                parsed.GetValue(format) == "json");
            return question.Answer(output, error);
        });
        return command;
    }
}
