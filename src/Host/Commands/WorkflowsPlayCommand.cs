using System.CommandLine;

namespace SendWorkflows.Host.Commands;

/// <summary><c>workflows play</c>: runs a workflow through a file of events, one line a step.</summary>
public static class WorkflowsPlayCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A workflow file, *.workflow.json." };
        var events = new Option<string>("--events") { Description = "What happens, one JSON object a line: at, event, role, guards, data.", Required = true };
        var calendar = new Option<string>("--calendar") { Description = "The school's calendar, a JSON file; the demonstration school's by default." };
        var bankHolidays = new Option<string[]>("--bank-holidays") { Description = "A list of bank holidays; may be repeated. England's by default." };
        var start = new Option<string>("--start") { Description = "When the run begins, such as 2026-09-07T09:00:00Z; by default with the first event." };
        var set = new Option<string[]>("--set") { Description = "A date known at the start, such as receivedOn=2026-09-04; may be repeated." };
        var format = new Option<string>("--format") { Description = "text, or json for one object a line.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "jsonl");
        var command = new Command("play", "Plays a workflow: timers fall due as time passes.") { file, events, calendar, bankHolidays, start, set, format };
        command.SetAction(parsed => new WorkflowsPlay(
            parsed.GetValue(file)!,
            parsed.GetValue(events)!,
            parsed.GetValue(calendar),
            parsed.GetValue(bankHolidays) ?? [],
            parsed.GetValue(start),
            parsed.GetValue(set) ?? [],
            parsed.GetValue(format) != "text").Run(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }
}
