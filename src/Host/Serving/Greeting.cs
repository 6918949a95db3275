using SendWorkflows.Host.Access;
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
        await output.WriteLineAsync($"  Data: {(database.IsPostgres ? $"the PostgreSQL database of ConnectionStrings:{(options.Demo ? "Demo" : "Default")}" : folders.Data)}");
        await OfferSetUpAsync(app, options, output);
        await output.WriteLineAsync("  Stop it with Ctrl+C.");
        await output.WriteLineAsync();
    }

    private static async Task OfferSetUpAsync(WebApplication app, ServiceOptions options, TextWriter output)
    {
        if (options.Demo)
            return;
        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<SetUp>().OfferAsync(CancellationToken.None) is not { } secret)
            return;
        await output.WriteLineAsync();
        await output.WriteLineAsync("  Nobody has an account yet. Open this link to become the first administrator; it works once:");
        await output.WriteLineAsync($"  {app.Services.GetRequiredService<SiteAddress>().Of($"/set-up/{secret}")}");
        await output.WriteLineAsync();
    }
}
