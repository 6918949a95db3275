using System.CommandLine;

namespace SendWorkflows.Host.Commands;

/// <summary><c>calendar</c>: questions about school calendars.</summary>
public static class CalendarCommand
{
    public static Command Create() => new("calendar", "Answers questions about school calendars.")
    {
        CalendarDueCommand.Create(),
    };
}
