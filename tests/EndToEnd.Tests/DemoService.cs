using System.Diagnostics;
using Xunit;

namespace SendWorkflows.EndToEnd.Tests;

/// <summary>The real program, started as a person would (<c>serve --demo</c>) with a data folder of its own, and stopped at the end.</summary>
public sealed class DemoService : IAsyncLifetime
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromMinutes(5);
    private readonly string _data = Directory.CreateTempSubdirectory("sendworkflows-demo-").FullName;
    private Process? _process;

    /// <summary>Where it listens.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What it printed at the start.</summary>
    public string Greeting { get; private set; } = "";

    /// <summary>Where it keeps its data.</summary>
    public string DataFolder => _data;

    public async Task InitializeAsync()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "sendworkflows.dll"), "serve", "--demo", "--urls", "http://127.0.0.1:0" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Data__Folder"] = _data;
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        _process.BeginErrorReadLine();
        using var deadline = new CancellationTokenSource(StartsWithin);
        while (await _process.StandardOutput.ReadLineAsync(deadline.Token) is { } line)
        {
            Greeting += line + "\n";
            if (line.Split(' ').FirstOrDefault(word => word.StartsWith("http://", StringComparison.Ordinal)) is { } address && Address.Length == 0)
                Address = address;
            if (line.Contains("Ctrl+C", StringComparison.Ordinal))
                break;
        }

        if (Address.Length == 0)
            throw new InvalidOperationException($"The service did not start. It printed:\n{Greeting}");
        _ = _process.StandardOutput.ReadToEndAsync(CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        Directory.Delete(_data, recursive: true);
    }
}
