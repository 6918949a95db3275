using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules.Evaluating;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;

namespace SendWorkflows.Engine.Rules.Compiling;

/// <summary>A policy's rules as machine code. The trees of operations stay: they are what is meant, and they explain. Immutable and thread-safe.</summary>
internal sealed class PolicyProgram
{
    /// <summary>Operations in one program: more make compiling them slow.</summary>
    private const int MostOperations = 300;

    private readonly IReadOnlyList<Rule> _rules;
    private readonly List<(int First, int Count, RuleProgram Program)> _parts = [];

    internal PolicyProgram(IReadOnlyList<Rule> rules, FactCatalogue catalogue)
    {
        _rules = rules;
        var (first, operations) = (0, 0);
        for (var i = 0; i < rules.Count; i++)
        {
            operations += rules[i].Condition.Size;
            if (operations < MostOperations && i + 1 < rules.Count)
                continue;
            var part = rules.Skip(first).Take(i + 1 - first).Select(rule => rule.Condition).ToList();
            _parts.Add((first, part.Count, ProgramWriter.Write(catalogue, part)));
            (first, operations) = (i + 1, 0);
        }
    }

    internal int OperationsLeftToTheTree => _parts.Sum(part => ((Node[])part.Program.Target!).Length);

    /// <summary>The rules' outcomes for facts numbered by the policy's catalogue.</summary>
    internal void Run(FactSet facts, Span<Outcome> outcomes) => Run(facts.Cells, facts, outcomes[.._rules.Count]);

    /// <summary>The rules' outcomes for some pupils of a table with the policy's catalogue, pupil by pupil.</summary>
    internal void Run(FactTable pupils, int first, int count, Span<Outcome> outcomes)
    {
        for (var i = 0; i < count; i++)
            Run(pupils.CellsOf(first + i, out var facts), facts, outcomes.Slice(i * _rules.Count, _rules.Count));
    }

    private void Run(ReadOnlySpan<long> cells, FactSet facts, Span<Outcome> to)
    {
        if (cells.Length == 0)
        {
            for (var i = 0; i < to.Length; i++)
                to[i] = RuleEvaluation.Outcome(_rules[i], facts);
            return;
        }

        foreach (var (first, count, program) in _parts)
        {
            if (program(in cells[0], facts, ref to[first]) != 0)
                Finish(facts, to, first, count);
        }
    }

    private void Finish(FactSet facts, Span<Outcome> outcomes, int first, int count)
    {
        for (var i = first; i < first + count; i++)
        {
            if (outcomes[i] == ProgramWriter.Undone)
                outcomes[i] = RuleEvaluation.Outcome(_rules[i], facts);
        }
    }
}
