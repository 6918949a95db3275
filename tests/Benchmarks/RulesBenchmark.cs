using SendWorkflows.Benchmarks.HandWritten;
using SendWorkflows.Benchmarks.Measuring;
using SendWorkflows.Benchmarks.Pupils;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules;

namespace SendWorkflows.Benchmarks;

/// <summary>Evaluating a policy beside the same rules written by hand.</summary>
internal sealed class RulesBenchmark(TextWriter output, int count, int rounds)
{
    private readonly Policy _policy = MeasuredPolicy.Load();
    private readonly Pupil[] _pupils = [.. Invention.Pupils(count)];

    /// <summary>Prints what it costs; 1 if the versions disagree.</summary>
    internal int Run()
    {
        var facts = Array.ConvertAll(_pupils, pupil => EngineFacts.Of(pupil, _policy.Facts));
        var columns = new PupilColumns(_pupils);
        var table = new FactTable(_policy.Facts);
        foreach (var each in facts)
            table.Add(each);
        var differences = Agreement.Differences(_policy, _pupils, facts, columns).Take(10).ToList();
        differences.ForEach(output.WriteLine);
        output.WriteLine($"{count} pupils, {_policy.Rules.Count} rules: {(differences.Count == 0 ? "all three versions agree" : "the versions disagree")}.");
        if (differences.Count > 0)
            return 1;
        var measures = Measure.InTurn(
            [
                ("by hand, objects", () => Objects()),
                ("by hand, columns", () => Columns(columns)),
                ("engine, one pupil at a time", () => OneByOne(facts)),
                ("engine, a table of pupils", () => Together(table)),
            ],
            count, rounds);
        Table.Print(output, "Evaluating 30 rules; ratio to objects by hand", [measures[0], measures[2]], measures[0]);
        Table.Print(output, "Evaluating 30 rules; ratio to columns by hand", [measures[1], measures[3]], measures[1]);
        Encode(facts);
        Explain(facts);
        Shipped.Measure(output, rounds, "england", "205-hammersmith-and-fulham");
        WhatIf.Measure(output, _policy, [.. _pupils.Take(count / 2)], rounds);
        output.WriteLine();
        output.WriteLine("In a process that has done nothing before");
        Cold.Measure(output, copies: 1, times: 5);
        Cold.Measure(output, copies: 7, times: 5);
        return 0;
    }

    /// <summary>What a pupil costs before the first answer: the facts become whole numbers.</summary>
    private void Encode(FactSet[] facts)
    {
        var table = new FactTable(_policy.Facts);
        var measures = Measure.InTurn(
            [("filling a table, once for each pupil", () =>
            {
                table.Clear();
                foreach (var each in facts)
                    table.Add(each);
            })],
            count, rounds);
        Table.Print(output, "Turning facts into whole numbers", measures, measures[0]);
    }

    private void Explain(FactSet[] facts)
    {
        var some = facts.Take(Math.Min(count, 40)).ToArray();
        var measures = Measure.InTurn(
            [("one rule of one pupil", () =>
            {
                foreach (var each in some)
                {
                    foreach (var rule in _policy.Rules)
                        _policy.Explain(each, rule.Id);
                }
            })],
            some.Length * _policy.Rules.Count, rounds);
        Table.Print(output, "Explaining", measures, measures[0]);
    }

    private void Objects()
    {
        Span<Outcome> outcomes = stackalloc Outcome[_policy.Rules.Count];
        foreach (var pupil in _pupils)
            ObjectRules.Outcomes(pupil, outcomes);
    }

    private void Columns(PupilColumns columns)
    {
        Span<byte> codes = stackalloc byte[_policy.Rules.Count];
        for (var i = 0; i < columns.Count; i++)
            ColumnRules.Codes(columns, i, codes);
    }

    private void Together(FactTable table)
    {
        const int AtOnce = 256;
        Span<Outcome> outcomes = new Outcome[AtOnce * _policy.Rules.Count];
        for (var first = 0; first < table.Count; first += AtOnce)
            _policy.Outcomes(table, first, Math.Min(AtOnce, table.Count - first), outcomes);
    }

    private void OneByOne(FactSet[] facts)
    {
        Span<Outcome> outcomes = stackalloc Outcome[_policy.Rules.Count];
        foreach (var each in facts)
            _policy.Outcomes(each, outcomes);
    }
}
