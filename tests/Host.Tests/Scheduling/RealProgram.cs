using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Serving;
using SendWorkflows.TestKit;

namespace SendWorkflows.Host.Tests.Scheduling;

/// <summary>The real executable, on another process's database.</summary>
internal sealed partial class RealProgram : IAsyncDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RealProgram(Process process) => _process = process;

    /// <summary>Serves, looking for due work each second, a few runs together, so that a kill falls between them.</summary>
    internal static RealProgram Start(RunningService service, Dictionary<string, string>? settings = null)
    {
        var process = Begin(service, ["serve", "--urls", "http://127.0.0.1:0"], new() { ["Scheduling__Seconds"] = "1", ["Scheduling__Batch"] = "20" }, settings);
        var program = new RealProgram(process);
        process.OutputDataReceived += (_, line) => program.Hear(line.Data);
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return program;
    }

    /// <summary>Where it answers, once it has said so.</summary>
    internal Task<Uri> AddressAsync() => _address.Task.WaitAsync(TimeSpan.FromSeconds(90));

    /// <summary>Asks it to stop, as an operator or systemd does.</summary>
    internal void AskToStop()
    {
        using var asked = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        asked.WaitForExit();
    }

    /// <summary>Waits until it has ended. Returns its exit code.</summary>
    internal async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(90));
        return _process.ExitCode;
    }

    /// <summary>Runs one command to its end. Returns its exit code and what it printed.</summary>
    internal static async Task<(int Exit, string Output)> RunAsync(RunningService service, params string[] arguments)
    {
        using var process = Begin(service, arguments, [], null);
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }

    /// <summary>Begins a command and kills it at a moment. False if it had ended by then.</summary>
    internal static Task<bool> KillDuringAsync(RunningService service, TimeSpan moment, params string[] arguments) => KillAtAsync(Begin(service, arguments, [], null), moment);

    /// <summary>Begins a command on a database and kills it at a moment. False if it had ended by then.</summary>
    internal static Task<bool> KillDuringAsync(DatabaseSettings database, TimeSpan moment, params string[] arguments) =>
        KillAtAsync(Begin(arguments, new() { ["ConnectionStrings__Default"] = database.ConnectionString, ["Data__Folder"] = Path.GetTempPath() }), moment);

    private static async Task<bool> KillAtAsync(Process process, TimeSpan moment)
    {
        await using var program = new RealProgram(process);
        using var patience = new CancellationTokenSource(moment);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            await program.KillAsync();
            return true;
        }
    }

    private static Process Begin(RunningService service, string[] arguments, Dictionary<string, string> usual, Dictionary<string, string>? settings)
    {
        var name = service.App.Services.GetRequiredService<ServiceOptions>().Demo ? "ConnectionStrings__Demo" : "ConnectionStrings__Default";
        var environment = new Dictionary<string, string>(usual)
        {
            [name] = service.App.Services.GetRequiredService<DatabaseSettings>().ConnectionString,
            ["Data__Folder"] = service.DataFolder,
        };
        if (service.App.Configuration["Content:Folder"] is { } content)
            environment["Content__Folder"] = content;
        foreach (var (key, value) in settings ?? [])
            environment[key] = value;
        return Begin(arguments, environment);
    }

    private static Process Begin(string[] arguments, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Service).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        // As for the tests themselves (Directory.Build.props).
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (key, value) in environment)
            start.Environment[key] = value;
        return Process.Start(start)!;
    }

    private void Hear(string? line)
    {
        if (line is not null && Address().Match(line) is { Success: true } said)
            _address.TrySetResult(new Uri(said.Groups[1].Value));
    }

    [GeneratedRegex(@"SendWorkflows is at (http://\S+)")]
    private static partial Regex Address();

    /// <summary>Ends it as a power cut would.</summary>
    internal async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }
}
