using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Serving;

/// <summary>What a person sees in the terminal when the service has started.</summary>
internal static class Greeting
{
    internal static async Task WriteAsync(WebApplication app, ServiceOptions options, TextWriter output)
    {
        var folders = app.Services.GetRequiredService<Folders>();
        var database = app.Services.GetRequiredService<DatabaseSettings>();
        await output.WriteLineAsync();
        await output.WriteLineAsync($"  SendWorkflows {(options.Demo ? "(demonstration) " : "")}is at {string.Join(" ", app.Urls)}");
        await output.WriteLineAsync($"  Data: {(database.IsPostgres ? "the PostgreSQL database of ConnectionStrings:Default" : folders.Data)}");
        await output.WriteLineAsync("  Stop it with Ctrl+C.");
        await output.WriteLineAsync();
    }
}
