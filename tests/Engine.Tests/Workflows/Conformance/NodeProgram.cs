using System.Diagnostics;
using SendWorkflows.Engine.Tests.Calendars;

namespace SendWorkflows.Engine.Tests.Workflows.Conformance;

/// <summary>Runs a program of tests/Conformance in node, with the packages its lock file names.</summary>
internal static class NodeProgram
{
    /// <summary>One answer for each line given.</summary>
    internal static List<string> Answer(string folder, string program, IEnumerable<string> lines)
    {
        using var process = Start(folder, "node", program);
        var errors = process.StandardError.ReadToEndAsync();
        var writing = Task.Run(() =>
        {
            foreach (var line in lines)
                process.StandardInput.WriteLine(line);
            process.StandardInput.Close();
        });
        var answers = new List<string>();
        while (process.StandardOutput.ReadLine() is { } answer)
            answers.Add(answer);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} failed: {errors.Result}");
        writing.Wait();
        return answers;
    }

    /// <summary>Installs the folder's packages if that was not done since its lock file changed, and answers where they are.</summary>
    internal static string Packages(string folder)
    {
        var path = Path.Combine(Repository.Folder, "tests", "Conformance", folder);
        var installed = new FileInfo(Path.Combine(path, "node_modules", ".package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(path, "package-lock.json")))
            return Path.Combine(path, "node_modules");
        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]) { WorkingDirectory = path, RedirectStandardError = true })!;
        var errors = npm.StandardError.ReadToEnd();
        npm.WaitForExit();
        return npm.ExitCode == 0 ? Path.Combine(path, "node_modules") : throw new InvalidOperationException($"npm ci failed: {errors}");
    }

    /// <summary>Keeps a summary where people and the build look for it.</summary>
    internal static void Keep(string name, string text)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Folder, "artifacts", "conformance")).FullName;
        File.WriteAllText(Path.Combine(folder, name), text + "\n");
    }

    private static Process Start(string folder, string program, string argument)
    {
        Packages(folder);
        var start = new ProcessStartInfo(program, [argument])
        {
            WorkingDirectory = Path.Combine(Repository.Folder, "tests", "Conformance", folder),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }
}
