using System.Globalization;
using SendWorkflows.Benchmarks;
using SendWorkflows.Benchmarks.Pages;
using SendWorkflows.Benchmarks.Timers;

// rules [PUPILS [ROUNDS]]     evaluating, beside the same rules by hand
// pages [PEOPLE [SECONDS]]    pages of a school of 1,500 under load, beside a trivial page
// timers [DUE [NOT DUE YET]]  timers all due at once on PostgreSQL, beside the raw limit; database=CONNECTION names the server
// After the numbers: database=CONNECTION for PostgreSQL, data=FOLDER, service=sendworkflows.dll of another build.
return args switch
{
    ["rules", .. var numbers] => new RulesBenchmark(Console.Out, Number(numbers, 0, 100_000), Number(numbers, 1, 15)).Run(),
    ["pages", .. var rest] when Choices.Of(rest) is var (numbers, chosen) => await new PagesBenchmark(Console.Out, Number(numbers, 0, 50), Number(numbers, 1, 10), chosen).RunAsync(),
    ["timers", .. var rest] when Choices.Of(rest) is var (numbers, chosen) => await new TimersBenchmark(Console.Out, Number(numbers, 0, 100_000), Number(numbers, 1, 1_000_000), chosen).RunAsync(),
    ["cold", var copies] => Say(Cold.Once(int.Parse(copies, CultureInfo.InvariantCulture))),
    _ => Misuse(),
};

static int Number(string[] numbers, int at, int otherwise) => numbers.Length > at ? int.Parse(numbers[at], CultureInfo.InvariantCulture) : otherwise;

static int Say(double milliseconds)
{
    Console.WriteLine(milliseconds.ToString("0.0", CultureInfo.InvariantCulture));
    return 0;
}

static int Misuse()
{
    Console.Error.WriteLine("Say what to measure: rules [PUPILS [ROUNDS]], pages [PEOPLE [SECONDS]], timers [DUE [NOT DUE YET]]");
    return 2;
}
