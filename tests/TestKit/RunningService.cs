using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Jobs;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Serving;

namespace SendWorkflows.TestKit;

/// <summary>The whole service in this process, on a database of its own and a clock that stands still.</summary>
public sealed class RunningService : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly string _data;

    private RunningService(WebApplication app, TestDatabase database, TestClock clock, string data)
    {
        App = app;
        _database = database;
        Clock = clock;
        _data = data;
    }

    public WebApplication App { get; }

    public TestClock Clock { get; }

    /// <summary>What was asked of the database.</summary>
    public QueryCounter Queries => App.Services.GetRequiredService<QueryCounter>();

    /// <summary>The clock that the service takes for the database's.</summary>
    public TestDatabaseClock DatabaseClock => (TestDatabaseClock)App.Services.GetRequiredService<IDatabaseClock>();

    /// <summary>The folder the service writes to, mail pickup included.</summary>
    public string DataFolder => _data;

    /// <param name="kind">The database.</param>
    /// <param name="demo">Whether it is the demonstration (without its data, unless the test asks for them).</param>
    /// <param name="listen">True for a real port (<see cref="WebApplication.Urls"/>), as a browser needs.</param>
    /// <param name="settings">Configuration to override.</param>
    /// <param name="clock">The clock; one that stands still on a school day by default.</param>
    /// <param name="interceptor">Something between the service and its database.</param>
    /// <param name="server">A PostgreSQL server of the test's own, in place of the one that tests share.</param>
    /// <param name="parts">Adds parts of the test's own.</param>
    public static async Task<RunningService> StartAsync(
        DatabaseKind kind = DatabaseKind.Sqlite, bool demo = false, bool listen = false, Dictionary<string, string?>? settings = null, TestClock? clock = null,
        IInterceptor? interceptor = null, string? server = null, Action<IServiceCollection>? parts = null)
    {
        var database = server is null ? await TestDatabase.CreateAsync(kind) : await TestDatabase.CreateOnAsync(server);
        clock ??= TestClock.OnASchoolDay();
        var data = Directory.CreateTempSubdirectory("sendworkflows-").FullName;
        var options = new ServiceOptions(demo, "http://127.0.0.1:0");
        var app = Service.Build(options, builder =>
        {
            // Nothing happens by itself: a test that wants time's work calls it.
            builder.Configuration.AddInMemoryCollection([new("Scheduling:Seconds", "0"), new("Content:LookAgainSeconds", "0")]);
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(settings ?? [])
            {
                ["Data:Folder"] = data,
                [demo ? "ConnectionStrings:Demo" : "ConnectionStrings:Default"] = database.Settings.ConnectionString,
            });
            builder.Services.AddSingleton<TimeProvider>(clock);
            // The database server runs on the computer's time, which a test's clock has nothing to do with.
            builder.Services.AddSingleton<IDatabaseClock>(new TestDatabaseClock(clock));
            // A password is slow to try on purpose, which is most of what a test that signs somebody in would take.
            builder.Services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 1);
            builder.Services.AddSingleton<QueryCounter>().AddSingleton<IInterceptor>(parts => parts.GetRequiredService<QueryCounter>());
            if (interceptor is not null)
                builder.Services.AddSingleton(interceptor);
            parts?.Invoke(builder.Services);
            if (!listen)
                builder.WebHost.UseTestServer();
        });
        if (await DatabasePreparation.PrepareAsync(app.Services, options, CancellationToken.None) is { } refusal)
            throw new InvalidOperationException(refusal);
        await app.StartAsync();
        return new RunningService(app, database, clock, data);
    }

    /// <summary>Does some work outside a request, seeing everything.</summary>
    public async Task<T> DoAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AccessScope>().OpenToSystem();
        return await work(scope.ServiceProvider);
    }

    /// <summary>Does some work outside a request, seeing everything.</summary>
    public Task DoAsync(Func<IServiceProvider, Task> work) => DoAsync(async services =>
    {
        await work(services);
        return true;
    });

    /// <summary>Does the long work that people asked for and that waits, as each node does by itself. Returns how many pieces were taken up.</summary>
    public Task<int> DoJobsAsync() => App.Services.GetRequiredService<RunJobs>().RunWaitingAsync();

    /// <summary>A browser without a screen: keeps cookies, follows no redirects.</summary>
    public Visitor Visit() => new(App.GetTestServer().CreateHandler());

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }
}
