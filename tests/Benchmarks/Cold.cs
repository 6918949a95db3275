using System.Diagnostics;
using System.Globalization;
using SendWorkflows.Benchmarks.Pupils;
using SendWorkflows.Engine.Rules;
using SendWorkflows.Engine.Rules.Checking;

namespace SendWorkflows.Benchmarks;

/// <summary>From the texts of a rule set to the first pupil's outcomes in a process that has done nothing before.</summary>
internal static class Cold
{
    /// <summary>Measures in processes of its own, one after another, and prints the median.</summary>
    internal static void Measure(TextWriter output, int copies, int times)
    {
        var milliseconds = new List<double>();
        for (var time = 0; time < times; time++)
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
            string[] arguments = [.. Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? new[] { typeof(Cold).Assembly.Location } : [], "cold", copies.ToString(CultureInfo.InvariantCulture)];
            foreach (var argument in arguments)
                start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            milliseconds.Add(double.Parse(process.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture));
            process.WaitForExit();
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {$"load, check, first outcomes of {30 * copies} rules",-56}{milliseconds.Order().ElementAt(times / 2),9:0} ms, best {milliseconds.Min():0} ms"));
    }

    /// <summary>Does it once in this process and says how many milliseconds of processor time it took, the compiler's own threads included.</summary>
    internal static double Once(int copies)
    {
        var files = MeasuredPolicy.Files(copies);
        var facts = MeasuredPolicy.Facts;
        var before = Environment.CpuUsage.TotalTime;
        var policy = RuleSetChecker.Check([files], facts, MeasuredPolicy.AsOf).Policy!;
        policy.Outcomes(EngineFacts.Of(Invention.Pupils(1).First(), policy.Facts), new Outcome[policy.Rules.Count]);
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }
}
