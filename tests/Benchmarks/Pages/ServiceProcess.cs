using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SendWorkflows.Benchmarks.Timers;

namespace SendWorkflows.Benchmarks.Pages;

/// <summary>The real service in a process of its own.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private readonly Process _process;

    private readonly string? _database;

    private ServiceProcess(Process process, Uri address, string? database) => (_process, Address, _database) = (process, address, database);

    internal Uri Address { get; }

    /// <summary>The processor time the service has used so far; what its database uses elsewhere is not in it.</summary>
    internal TimeSpan Used
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The processor time of each of its database's sessions so far, in seconds; nothing for SQLite.</summary>
    internal async Task<IReadOnlyDictionary<int, double>> DatabaseAsync() =>
        _database is { } connection ? await ProcessorTime.OfDatabaseAsync(connection) : new Dictionary<int, double>();

    /// <summary>Starts it and waits until it answers. Returns it and how long that took.</summary>
    internal static async Task<(ServiceProcess Service, TimeSpan Ready)> StartAsync(string assembly, IReadOnlyDictionary<string, string> settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [assembly, "serve", "--demo", "--urls", address.ToString()]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = address };
        while (!await AnswersAsync(client))
        {
            if (process.HasExited)
                throw new InvalidOperationException($"{assembly} ended with code {process.ExitCode} before it answered.");
            // Another process, on the computer's own time.
            await Task.Delay(20);
        }

        return (new ServiceProcess(process, address, settings.GetValueOrDefault(Choices.DatabaseSetting)), watch.Elapsed);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            return (await client.GetAsync("/health/live")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
