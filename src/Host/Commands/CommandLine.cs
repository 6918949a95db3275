using System.CommandLine;

namespace SendWorkflows.Host.Commands;

/// <summary>The verbs of <c>sendworkflows</c>. Each is a file of its own, which reads its options, calls one operation and prints.</summary>
public static class CommandLine
{
    public static RootCommand Create() => new("A local authority's graduated response, as policy that runs.")
    {
        ServeCommand.Create(),
        RulesCommand.Create(),
        CalendarCommand.Create(),
        WorkflowsCommand.Create(),
        ImportCommand.Create(),
        MigrateCommand.Create(),
        ClockCommand.Create(),
    };

    /// <summary>Runs one command. Output goes to the writers given, so that tests can read it.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var parsed = Create().Parse(args);
        var configuration = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
        // The service answers signals itself: what it has in hand is ended in order, however many seconds that takes.
        if (parsed.CommandResult.Command.Name == ServeCommand.Name)
            configuration.ProcessTerminationTimeout = null;
        var exit = await parsed.InvokeAsync(configuration);
        return parsed.Errors.Count > 0 ? ExitCode.Misuse : exit;
    }
}
