using System.Globalization;
using SendWorkflows.Benchmarks;
using SendWorkflows.Benchmarks.Data;
using SendWorkflows.Benchmarks.Pages;
using SendWorkflows.Benchmarks.Timers;

// rules [PUPILS [ROUNDS]]     evaluating, beside the same rules by hand
// pages [PEOPLE [SECONDS]]    pages of a school of 1,500 under load, beside a trivial page
// timers [DUE [NOT DUE YET]]  timers all due at once on PostgreSQL, beside the raw limit; database=CONNECTION names the server
// whatif [PUPILS [ROUNDS]]    a what-if over a PostgreSQL database, beside merely streaming the rows
// import [PUPILS [ROUNDS]]    a school's file brought into PostgreSQL, beside COPY of the same rows
// night [PUPILS]              evaluating everybody, and one in a hundred, on PostgreSQL
// After the numbers: database=CONNECTION for PostgreSQL, data=FOLDER, service=sendworkflows.dll of another build; for pages only=/today,/register,morning
// and forms=10 of each year; for timers batches=200 before what is measured.
return args switch
{
    ["rules", .. var numbers] => new RulesBenchmark(Console.Out, Number(numbers, 0, 100_000), Number(numbers, 1, 15)).Run(),
    ["pages", .. var rest] when Choices.Of(rest) is var (numbers, chosen) => await new PagesBenchmark(Console.Out, Number(numbers, 0, 50), Number(numbers, 1, 10), chosen).RunAsync(),
    ["timers", .. var rest] when Choices.Of(rest) is var (numbers, chosen) => await new TimersBenchmark(Console.Out, Number(numbers, 0, 100_000), Number(numbers, 1, 1_000_000), chosen).RunAsync(),
    ["whatif", .. var rest] when Choices.Of(rest) is var (numbers, chosen) => await new WhatIfBenchmark(Console.Out, Number(numbers, 0, 300_000), Number(numbers, 1, 3), chosen).RunAsync(),
    ["import", .. var rest] when Choices.Of(rest) is var (numbers, chosen) => await new ImportBenchmark(Console.Out, Number(numbers, 0, 20_000), Number(numbers, 1, 2), chosen).RunAsync(),
    ["night", .. var rest] when Choices.Of(rest) is var (numbers, chosen) => await new NightBenchmark(Console.Out, Number(numbers, 0, 100_000), chosen).RunAsync(),
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
    Console.Error.WriteLine("Say what to measure: rules [PUPILS [ROUNDS]], pages [PEOPLE [SECONDS]], timers [DUE [NOT DUE YET]], whatif [PUPILS [ROUNDS]], import [PUPILS [ROUNDS]], night [PUPILS]");
    return 2;
}
