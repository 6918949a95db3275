using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Jobs;
using SendWorkflows.TestKit;

namespace SendWorkflows.Host.Tests.Jobs;

/// <summary>A kind of work that does what a test says.</summary>
internal sealed class TestJob : IJobKind
{
    internal const string Kind = "test";

    private readonly List<string> _ran = [];

    public string Name => Kind;

    /// <summary>What was run, in order, by what was asked.</summary>
    internal IReadOnlyList<string> Ran
    {
        get
        {
            lock (_ran)
                return [.. _ran];
        }
    }

    /// <summary>What each does.</summary>
    internal Func<JobRun, CancellationToken, Task> Does { get; set; } = (_, _) => Task.CompletedTask;

    internal static Task<RunningService> ServiceAsync(DatabaseKind kind, TestJob job, Dictionary<string, string?>? settings = null) =>
        RunningService.StartAsync(kind, settings: settings, parts: services => services.AddSingleton<IJobKind>(job));

    /// <summary>Asks for it in the name of a person.</summary>
    internal static async Task<Guid> AskAsync(RunningService service, AppUser person, string what, Stream? file = null)
    {
        await using var scope = service.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ActAs>().RunAsync(person.Id, CancellationToken.None);
        return await scope.ServiceProvider.GetRequiredService<AskForJob>().RunAsync(Kind, $"Doing {what}", null, what, file, CancellationToken.None);
    }

    internal static Task<Job> FindAsync(RunningService service, Guid id) => service.DoAsync(parts => parts.GetRequiredService<AppDb>().Jobs.AsNoTracking().SingleAsync(j => j.Id == id));

    internal static Task<int> PiecesAsync(RunningService service) => service.DoAsync(parts => parts.GetRequiredService<AppDb>().JobPieces.CountAsync());

    public async Task<JobResult> RunAsync(JobRun run, CancellationToken cancellation)
    {
        lock (_ran)
            _ran.Add(run.Request<string>());
        await Does(run, cancellation);
        return new JobResult("/register");
    }
}
