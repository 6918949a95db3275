using SendWorkflows.Host.Access.SingleSignOn;
using SendWorkflows.Host.Commands;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Demonstration;

namespace SendWorkflows.Host.Serving;

/// <summary>The web service: composed in <see cref="ServiceParts"/> and <see cref="ServicePipeline"/>, started by <c>serve</c> and by tests.</summary>
public static class Service
{
    /// <summary>Puts the service together without starting it. <paramref name="adjust"/> lets a test replace the server, clock or settings.</summary>
    public static WebApplication Build(ServiceOptions options, Action<WebApplicationBuilder>? adjust = null)
    {
        // Settings are read at the start. Watching their files would watch all that changes below the folder, the database too.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "sendworkflows", Args = ["--hostBuilder:reloadConfigOnChange=false"] });
        builder.WebHost.UseUrls(options.Urls);
        // The terminal is for people: what the service is doing to the database and each request it answers stay out of it.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // The folder of keys is the operator's to guard (docs/operations.md); a warning at each start would only teach people to overlook warnings.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
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
        if (WhyNot(app.Services) is { Count: > 0 } problems)
        {
            foreach (var problem in problems)
                await output.WriteLineAsync(problem);
            return ExitCode.No;
        }

        if (await DatabasePreparation.PrepareAsync(app.Services, options, cancellation) is { } refusal)
        {
            await output.WriteLineAsync(refusal);
            return ExitCode.No;
        }

        if (options.Demo)
            await DemonstrationStart.RunAsync(app.Services, output, cancellation);
        await app.StartAsync(cancellation);
        await Greeting.WriteAsync(app, options, output);
        if (options.Demo)
            await DemonstrationStart.GreetAsync(app.Services, output, cancellation);
        await app.WaitForShutdownAsync(cancellation);
        return ExitCode.Fine;
    }

    /// <summary>Why it cannot start, for whoever wrote its settings: everything at once.</summary>
    internal static IReadOnlyList<string> WhyNot(IServiceProvider services) =>
    [
        .. services.GetRequiredService<SignInWays>().Problems, .. services.GetRequiredService<Folders>().Written.Select(folder => folder.Problem()).OfType<string>(),
        .. services.GetRequiredService<IConfiguration>().GetSection("Kestrel:Endpoints").Exists() ? [] : ListenAddresses.Problems(services.GetRequiredService<ServiceOptions>().Urls),
    ];
}
