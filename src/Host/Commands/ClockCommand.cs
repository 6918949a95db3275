using System.CommandLine;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Commands;

/// <summary>
/// <c>clock forward --days N</c> or <c>--to DATE</c> moves the demonstration's clock; a service running beside follows at its next look.
/// <c>clock year</c> plays its school year to the end with its people at work.
/// </summary>
public static class ClockCommand
{
    public static Command Create() => new("clock", "The demonstration's clock. The real service has none to move.") { Forward(), Year() };

    private static Command Forward()
    {
        var days = new Option<int?>("--days") { Description = $"How many days forward, 1 to {ForwardClock.MostDaysOfCommand}: 7 for a week." };
        days.Validators.Add(option =>
        {
            if (option.GetValueOrDefault<int?>() is < 1 or > ForwardClock.MostDaysOfCommand)
                option.AddError($"--days must be from 1 to {ForwardClock.MostDaysOfCommand}.");
        });
        var to = new Option<DateOnly?>("--to") { Description = $"The day to move to, such as 2026-12-18; at most {ForwardClock.MostDaysOfCommand} days away." };
        var people = new Option<bool>("--people") { Description = "The demonstration's people do their work on each school day: most in time, some late." };
        var report = new Option<bool>("--report") { Description = "Ends with what the tables say of the school year so far." };
        var format = Format();
        var command = new Command("forward", "Moves the demonstration's clock day by day and does each day's work.") { days, to, people, report, format };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetResult(days) is null == parsed.GetResult(to) is null)
                parsed.AddError("Say how far with either --days or --to.");
        });
        command.SetAction((parsed, cancellation) => new ClockForward(
            today => parsed.GetValue(to) ?? today.AddDays(parsed.GetValue(days)!.Value), parsed.GetValue(people), parsed.GetValue(report), Fill: false, parsed.GetValue(format) == "json")
            .RunAsync(parsed.InvocationConfiguration.Output, cancellation));
        return command;
    }

    private static Command Year()
    {
        var format = Format();
        var command = new Command("year", "Plays the demonstration's school year up to 31 August with its people at work, and reports; sets the demonstration up first if it is empty.") { format };
        command.SetAction((parsed, cancellation) => new ClockForward(SchoolYear.EndOf, People: true, Report: true, Fill: true, parsed.GetValue(format) == "json")
            .RunAsync(parsed.InvocationConfiguration.Output, cancellation));
        return command;
    }

    private static Option<string> Format()
    {
        var format = new Option<string>("--format") { Description = "text, or json: the report alone, as rules/schema/clock-report.schema.json says.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        return format;
    }
}
