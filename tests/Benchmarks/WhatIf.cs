using SendWorkflows.Benchmarks.Measuring;
using SendWorkflows.Benchmarks.Pupils;
using SendWorkflows.Engine.Rules;
using SendWorkflows.Engine.Rules.Simulating;

namespace SendWorkflows.Benchmarks;

/// <summary>A what-if of two policies over pupils in memory, on one thread; one pupil in fifty moves.</summary>
internal static class WhatIf
{
    internal static void Measure(TextWriter output, Policy current, IReadOnlyList<Pupil> pupils, int rounds)
    {
        var draft = MeasuredPolicy.LoadDraft();
        var simulation = new Simulation(current, draft);
        var groups = new Dictionary<string, string>();
        var simulated = pupils.Select((pupil, i) => new SimulatedPupil($"P{i}", "100001", groups, EngineFacts.Of(pupil, current.Facts), EngineFacts.Of(pupil, draft.Facts))).ToList();
        var moved = simulation.Join([simulation.Run(simulated)], _ => "senco").Moves.Sum(move => move.Pupils);
        var measures = Measuring.Measure.InTurn(
            [
                ("outcomes of both policies only", () => Outcomes(current, draft, simulated)),
                ("what-if, pupils counted", () => simulation.Run(simulated, namesPupils: false)),
                ("what-if, pupils named", () => simulation.Run(simulated)),
            ],
            pupils.Count, rounds);
        Table.Print(output, $"A what-if of two policies over {pupils.Count} pupils, {moved} of whom move; ratio to the outcomes alone", measures, measures[0]);
    }

    private static void Outcomes(Policy current, Policy draft, List<SimulatedPupil> pupils)
    {
        Span<Outcome> outcomes = stackalloc Outcome[current.Rules.Count];
        foreach (var pupil in pupils)
        {
            current.Outcomes(pupil.Current, outcomes);
            draft.Outcomes(pupil.Draft, outcomes);
        }
    }
}
