using System.Globalization;

namespace SendWorkflows.Benchmarks.Measuring;

/// <summary>Prints measures beside a baseline of the same run.</summary>
public static class Table
{
    public static void Print(TextWriter output, string title, IReadOnlyList<Measure> measures, Measure baseline)
    {
        output.WriteLine();
        output.WriteLine(title);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"",-56}{"µs a pupil",12}{"best",9}{"ratio",9}{"bytes",9}"));
        foreach (var each in measures)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {each.Name,-56}{each.Median,12:0.000}{each.Best,9:0.000}{each.Median / baseline.Median,9:0.00}{each.Bytes,9:0.#}"));
        }
    }
}
