using System.Globalization;
using SendWorkflows.Benchmarks;

// rules [PUPILS [ROUNDS]]   evaluating, beside the same rules by hand
return args switch
{
    ["rules", .. var numbers] => new RulesBenchmark(Console.Out, Number(numbers, 0, 100_000), Number(numbers, 1, 15)).Run(),
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
    Console.Error.WriteLine("Say what to measure: rules [PUPILS [ROUNDS]]");
    return 2;
}
