using Microsoft.Data.Sqlite;
using Npgsql;
using SendWorkflows.Host.Data;
using Xunit;

namespace SendWorkflows.TestKit;

/// <summary>A migrated database of a test's own, copied from a template made once per run.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>Names the PostgreSQL server to test on, as a connection string to its <c>postgres</c> database.</summary>
    public const string PostgresVariable = "SENDWORKFLOWS_TEST_POSTGRES";

    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static readonly Dictionary<DatabaseKind, string> Templates = [];
    private readonly Func<Task> _drop;

    private TestDatabase(DatabaseSettings settings, Func<Task> drop)
    {
        Settings = settings;
        _drop = drop;
    }

    public DatabaseSettings Settings { get; }

    public static Task<TestDatabase> CreateAsync(DatabaseKind kind) => kind == DatabaseKind.Sqlite ? CreateSqliteAsync() : CreatePostgresAsync();

    /// <summary>A database that no migration has touched yet.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync(DatabaseKind kind)
    {
        if (kind == DatabaseKind.Sqlite)
            return OfFile(Path.Combine(Path.GetTempPath(), Name() + ".db"));
        var server = ServerForTests();
        var name = Name();
        await ExecuteAsync(server, $"CREATE DATABASE {name}");
        return OfServer(server, name);
    }

    /// <summary>On a PostgreSQL server of the test's own, which goes away with the test.</summary>
    public static async Task<TestDatabase> CreateOnAsync(string server)
    {
        var name = Name();
        await ExecuteAsync(server, $"CREATE DATABASE {name}");
        var database = new TestDatabase(OfServer(server, name).Settings, () => Task.CompletedTask);
        await MigrateAsync(database.Settings);
        return database;
    }

    public async ValueTask DisposeAsync() => await _drop();

    private static async Task<TestDatabase> CreateSqliteAsync()
    {
        var template = await TemplateAsync(DatabaseKind.Sqlite, async name =>
        {
            var file = Path.Combine(Path.GetTempPath(), name + ".db");
            await MigrateAsync(new DatabaseSettings($"Data Source={file};Pooling=False", IsPostgres: false));
            return file;
        });
        var copy = Path.Combine(Path.GetTempPath(), Name() + ".db");
        File.Copy(template, copy);
        return OfFile(copy);
    }

    private static TestDatabase OfFile(string path) => new(new DatabaseSettings($"Data Source={path}", IsPostgres: false), () =>
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in new[] { path, path + "-wal", path + "-shm" })
            File.Delete(file);
        return Task.CompletedTask;
    });

    private static async Task<TestDatabase> CreatePostgresAsync()
    {
        var server = ServerForTests();
        var template = await TemplateAsync(DatabaseKind.Postgres, async name =>
        {
            var connection = new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = false }.ConnectionString;
            await MigrateAsync(new DatabaseSettings(connection, IsPostgres: true));
            return name;
        });
        var copy = Name();
        await ExecuteAsync(server, $"CREATE DATABASE {copy} TEMPLATE {template}");
        return OfServer(server, copy);
    }

    private static TestDatabase OfServer(string server, string name)
    {
        var settings = new DatabaseSettings(new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 10 }.ConnectionString, IsPostgres: true);
        return new TestDatabase(settings, () =>
        {
            NpgsqlConnection.ClearAllPools();
            return ExecuteAsync(server, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        });
    }

    private static string ServerForTests()
    {
        var server = Environment.GetEnvironmentVariable(PostgresVariable);
        if (string.IsNullOrEmpty(server) && Environment.GetEnvironmentVariable("CI") == "true")
            throw new InvalidOperationException($"{PostgresVariable} must name a PostgreSQL server: nothing is skipped here.");
        Skip.If(string.IsNullOrEmpty(server), $"{PostgresVariable} names no PostgreSQL server.");
        return server!;
    }

    private static async Task<string> TemplateAsync(DatabaseKind kind, Func<string, Task<string>> make)
    {
        await Gate.WaitAsync();
        try
        {
            return Templates.TryGetValue(kind, out var made) ? made : Templates[kind] = await make("template_" + Name());
        }
        finally
        {
            Gate.Release();
        }
    }

    private static async Task MigrateAsync(DatabaseSettings settings)
    {
        if (await DatabaseMigration.MigrateAsync(settings, CancellationToken.None) is { } refusal)
            throw new InvalidOperationException(refusal);
    }

    private static string Name() => "sendworkflows_" + Guid.NewGuid().ToString("N");

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
