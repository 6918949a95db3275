using System.CommandLine;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Commands;

/// <summary><c>migrate [--demo]</c>: brings the database's schema up to date, on either database.</summary>
public static class MigrateCommand
{
    public static Command Create()
    {
        var demo = new Option<bool>("--demo") { Description = "The demonstration's database rather than the real one." };
        var command = new Command("migrate", "Brings the database up to date. \"serve\" does so too, before it starts.") { demo };
        command.SetAction((parsed, cancellation) => CommandScope.RunAsync(
            parsed.GetValue(demo),
            parsed.InvocationConfiguration.Error,
            async services =>
            {
                var isPostgres = services.GetRequiredService<DatabaseSettings>().IsPostgres;
                await parsed.InvocationConfiguration.Output.WriteLineAsync($"The {(isPostgres ? "PostgreSQL" : "SQLite")} database is up to date.");
                return ExitCode.Fine;
            },
            cancellation));
        return command;
    }
}
