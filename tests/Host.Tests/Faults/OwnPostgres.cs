using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace SendWorkflows.Host.Tests.Faults;

/// <summary>A PostgreSQL server of a test's own, made by <c>tests/postgres</c>, which may be crashed.</summary>
internal sealed class OwnPostgres : IAsyncDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "sendworkflows-faults-" + Guid.NewGuid().ToString("N")[..8]);
    private readonly string _port = FreePort();

    private OwnPostgres()
    {
    }

    internal string ConnectionString { get; private set; } = "";

    /// <summary>Makes and starts it. What it has committed it keeps over a crash.</summary>
    internal static async Task<OwnPostgres> StartAsync()
    {
        var server = new OwnPostgres();
        server.ConnectionString = (await server.DoAsync("start")).Trim() + ";Timeout=5;Command Timeout=20";
        await using var connection = new NpgsqlConnection(server.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("ALTER SYSTEM SET synchronous_commit = on", connection);
        await command.ExecuteNonQueryAsync();
        await using var reload = new NpgsqlCommand("SELECT pg_reload_conf()", connection);
        await reload.ExecuteNonQueryAsync();
        return server;
    }

    /// <summary>Ends every process of the server at once, as a crash would.</summary>
    internal Task CrashAsync() => DoAsync("stop");

    /// <summary>Starts it again; no file of it may be longer than so many megabytes, if given.</summary>
    internal Task StartAgainAsync(int? mostMegabytes = null) => DoAsync("start", mostMegabytes);

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await CrashAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<string> DoAsync(string what, int? mostMegabytes = null)
    {
        var limit = mostMegabytes is { } most ? $"ulimit -f {most * 1024}; " : "";
        var start = new ProcessStartInfo("bash", ["-c", $"{limit}exec \"$0\" {what}", Script()]) { RedirectStandardOutput = true };
        (start.Environment["SENDWORKFLOWS_TEST_POSTGRES_FOLDER"], start.Environment["SENDWORKFLOWS_TEST_POSTGRES_PORT"]) = (_folder, _port);
        using var process = Process.Start(start)!;
        // The server inherits the pipe and keeps it open: only the line is waited for.
        var line = what == "start" ? await process.StandardOutput.ReadLineAsync() : "";
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? line ?? "" : throw new InvalidOperationException($"tests/postgres {what} ended with {process.ExitCode}.");
    }

    private static string Script()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SendWorkflows.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "tests", "postgres");
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
