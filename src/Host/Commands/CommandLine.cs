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
        var exit = await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        return parsed.Errors.Count > 0 ? ExitCode.Misuse : exit;
    }
}
