using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Demonstration;
using SendWorkflows.Host.Serving;

namespace SendWorkflows.Host.Commands;

/// <summary>Lets a command work on the service's database without serving pages.</summary>
internal static class CommandScope
{
    /// <summary>
    /// Puts the service together, brings the database up to date and does the work in a scope that sees every pupil. Returns the work's exit
    /// code, or <see cref="ExitCode.Misuse"/> after saying why this database cannot be used.
    /// </summary>
    internal static async Task<int> RunAsync(bool demo, TextWriter error, Func<IServiceProvider, Task<int>> work, CancellationToken cancellation)
    {
        var options = new ServiceOptions(demo, "http://127.0.0.1:0");
        // What a command prints is its answer; nothing else may stand beside it.
        await using var app = Service.Build(options, builder => builder.Logging.ClearProviders());
        if (await DatabasePreparation.PrepareAsync(app.Services, options, cancellation) is { } refusal)
        {
            await error.WriteLineAsync(refusal);
            return ExitCode.Misuse;
        }

        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AccessScope>().OpenToSystem();
        if (demo)
            await scope.ServiceProvider.GetRequiredService<DemonstrationClock>().SetAsync(cancellation);
        return await work(scope.ServiceProvider);
    }
}
