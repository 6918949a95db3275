namespace SendWorkflows.Host.Serving;

/// <summary>The web service: composed here, started by <c>serve</c> and by tests.</summary>
public static class Service
{
    /// <summary>Runs until stopped. Returns an exit code.</summary>
    public static async Task<int> RunAsync(ServiceOptions options, TextWriter output, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [] });
        builder.WebHost.UseUrls(options.Urls);
        var app = builder.Build();
        await output.WriteLineAsync($"Listening on {options.Urls}");
        await app.RunAsync(cancellation);
        return Commands.ExitCode.Fine;
    }
}
