using SendWorkflows.Host.Commands;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Serving;

/// <summary>The web service: composed in <see cref="ServiceParts"/> and <see cref="ServicePipeline"/>, started by <c>serve</c> and by tests.</summary>
public static class Service
{
    /// <summary>Puts the service together without starting it. <paramref name="adjust"/> lets a test replace the server, clock or settings.</summary>
    public static WebApplication Build(ServiceOptions options, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "sendworkflows", Args = [] });
        builder.WebHost.UseUrls(options.Urls);
        adjust?.Invoke(builder);
        var folders = Folders.Find(builder.Configuration);
        builder.Environment.WebRootPath = folders.Pages;
        builder.AddServiceParts(options, folders);
        var app = builder.Build();
        app.UseServicePipeline(folders);
        return app;
    }

    /// <summary>Prepares the database, starts, prints where to look, and runs until stopped. Returns an exit code.</summary>
    public static async Task<int> RunAsync(ServiceOptions options, TextWriter output, CancellationToken cancellation)
    {
        await using var app = Build(options);
        if (await DatabasePreparation.PrepareAsync(app.Services, options, cancellation) is { } refusal)
        {
            await output.WriteLineAsync(refusal);
            return ExitCode.No;
        }

        await app.StartAsync(cancellation);
        await Greeting.WriteAsync(app, options, output);
        await app.WaitForShutdownAsync(cancellation);
        return ExitCode.Fine;
    }
}
