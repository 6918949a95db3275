using SendWorkflows.Benchmarks.HandWritten;
using SendWorkflows.Benchmarks.Pupils;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules;

namespace SendWorkflows.Benchmarks;

/// <summary>Whether the engine and both hand-written versions say the same about every pupil and rule: otherwise nothing is compared.</summary>
public static class Agreement
{
    /// <summary>The first differences, in words; none if all agree.</summary>
    public static IEnumerable<string> Differences(Policy policy, IReadOnlyList<Pupil> pupils, IReadOnlyList<FactSet> facts, PupilColumns columns)
    {
        var engine = new Outcome[policy.Rules.Count];
        var objects = new Outcome[policy.Rules.Count];
        var codes = new byte[policy.Rules.Count];
        for (var i = 0; i < pupils.Count; i++)
        {
            policy.Outcomes(facts[i], engine);
            ObjectRules.Outcomes(pupils[i], objects);
            ColumnRules.Codes(columns, i, codes);
            for (var rule = 0; rule < engine.Length; rule++)
            {
                var column = codes[rule] switch { 0 => Outcome.NotMet, 3 => Outcome.Met, _ => Outcome.Unknown };
                if (engine[rule] != objects[rule] || engine[rule] != column)
                    yield return $"Pupil {i}, {policy.Rules[rule].Id}: the engine says {engine[rule]}, objects {objects[rule]}, columns {column}.";
            }
        }
    }
}
