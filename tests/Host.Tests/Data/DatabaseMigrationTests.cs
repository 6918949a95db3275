using FluentAssertions;
using Microsoft.Data.Sqlite;
using Npgsql;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Data.RowSecurity;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Data;

public class DatabaseMigrationTests
{
    [SkippableFact]
    public async Task An_account_that_may_not_make_the_services_roles_is_told_what_to_run()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Postgres);
        var server = new NpgsqlConnectionStringBuilder(database.Settings.ConnectionString);
        var account = "plain_" + Guid.NewGuid().ToString("N");
        await using var owner = NpgsqlDataSource.Create(server.ConnectionString);
        await ExecuteAsync(owner, $"CREATE ROLE {account} LOGIN PASSWORD 'plain'", $"CREATE DATABASE {account} OWNER {account}");
        var plain = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Username = account, Password = "plain", Database = account, Pooling = false }.ConnectionString;

        try
        {
            (await DatabaseMigration.MigrateAsync(new DatabaseSettings(plain, IsPostgres: true), CancellationToken.None))
                .Should().Contain($"CREATE ROLE {RowSecurityRole.General.Name} NOLOGIN").And.Contain("GRANT");
            await ExecuteAsync(owner, $"GRANT {RowSecurityRole.Names} TO {account}");
            (await DatabaseMigration.MigrateAsync(new DatabaseSettings(plain, IsPostgres: true), CancellationToken.None)).Should().BeNull();
        }
        finally
        {
            await ExecuteAsync(owner, $"DROP DATABASE {account} WITH (FORCE)", $"DROP ROLE {account}");
        }
    }

    [Fact]
    public async Task A_migration_that_was_killed_leaves_no_note_that_the_next_start_waits_for()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(DatabaseKind.Sqlite);
        await DatabaseMigration.MigrateAsync(database.Settings, CancellationToken.None);
        await using (var connection = new SqliteConnection(database.Settings.ConnectionString))
        {
            await connection.OpenAsync();
            await using var left = new SqliteCommand("INSERT INTO \"__EFMigrationsLock\" (\"Id\", \"Timestamp\") VALUES (1, '2026-11-22 13:19:23+00:00')", connection);
            await left.ExecuteNonQueryAsync();
        }

        (await DatabaseMigration.MigrateAsync(database.Settings, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30))).Should().BeNull();
    }

    [Fact]
    public async Task Two_that_start_at_once_on_one_SQLite_file_migrate_one_after_the_other()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(DatabaseKind.Sqlite);

        var refusals = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => DatabaseMigration.MigrateAsync(database.Settings, CancellationToken.None))));

        refusals.Should().AllSatisfy(refusal => refusal.Should().BeNull());
    }

    [SkippableFact]
    public async Task A_server_that_does_not_answer_is_named_in_a_sentence()
    {
        var refusal = await DatabaseMigration.MigrateAsync(new DatabaseSettings("Host=127.0.0.1;Port=1;Username=u;Database=d", IsPostgres: true), CancellationToken.None);

        refusal.Should().StartWith("The database cannot be opened").And.Contain("127.0.0.1:1").And.Contain("connection string");
    }

    private static async Task ExecuteAsync(NpgsqlDataSource server, params string[] statements)
    {
        foreach (var statement in statements)
        {
            await using var command = server.CreateCommand(statement);
            await command.ExecuteNonQueryAsync();
        }
    }
}
