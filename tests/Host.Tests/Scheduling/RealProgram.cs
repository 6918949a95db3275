using System.Diagnostics;
using SendWorkflows.Host.Serving;
using SendWorkflows.TestKit;

namespace SendWorkflows.Host.Tests.Scheduling;

/// <summary>The real executable, serving another process's database and looking for due work each second.</summary>
internal sealed class RealProgram : IAsyncDisposable
{
    private readonly Process _process;

    private RealProgram(Process process) => _process = process;

    internal static RealProgram Start(string connection, RunningService service)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Service).Assembly.Location, "serve", "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ConnectionStrings__Default"] = connection;
        start.Environment["Data__Folder"] = service.DataFolder;
        start.Environment["Scheduling__Seconds"] = "1";
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new RealProgram(process);
    }

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
