using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules.Evaluating;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;

namespace SendWorkflows.Engine.Rules.Compiling;

/// <summary>
/// A policy's rules as machine code. The trees of operations stay: they are what is meant, and they explain. They also answer for the first pupils, since writing
/// the code costs as much as some thousands of their answers, and a policy read for a page or a case is asked a few times only. Thread-safe.
/// </summary>
internal sealed class PolicyProgram
{
    /// <summary>Operations in one program: more make compiling them slow.</summary>
    private const int MostOperations = 300;

    /// <summary>Pupils whom the trees answer for before the code is written.</summary>
    private const int PupilsBefore = 200;

    private readonly IReadOnlyList<Rule> _rules;
    private readonly Lazy<List<ProgramPart>> _parts;

    // Two callers may count the same pupil once: then the code is written a little later, and nothing else changes.
    private int _asked;

    internal PolicyProgram(IReadOnlyList<Rule> rules, FactCatalogue catalogue)
    {
        _rules = rules;
        _parts = new Lazy<List<ProgramPart>>(() => Write(rules, catalogue));
    }

    internal int OperationsLeftToTheTree => _parts.Value.Sum(part => ((Node[])part.Run.Target!).Length);

    internal bool IsWritten => _parts.IsValueCreated;

    /// <summary>Writes the code now, however few pupils were asked about.</summary>
    internal void Write()
    {
        _ = _parts.Value;
        _asked = PupilsBefore + 1;
    }

    /// <summary>The rules' outcomes for facts numbered by the policy's catalogue.</summary>
    internal void Run(FactSet facts, Span<Outcome> outcomes)
    {
        if (IsWorthWriting(1))
            Run(facts.Cells, facts, outcomes[.._rules.Count]);
        else
            ByTree(facts, outcomes[.._rules.Count]);
    }

    /// <summary>The rules' outcomes for some pupils of a table with the policy's catalogue, pupil by pupil.</summary>
    internal void Run(FactTable pupils, int first, int count, Span<Outcome> outcomes)
    {
        var byProgram = IsWorthWriting(count);
        for (var i = 0; i < count; i++)
        {
            var cells = pupils.CellsOf(first + i, out var facts);
            Run(byProgram ? cells : [], facts, outcomes.Slice(i * _rules.Count, _rules.Count));
        }
    }

    private static List<ProgramPart> Write(IReadOnlyList<Rule> rules, FactCatalogue catalogue)
    {
        var parts = new List<ProgramPart>();
        var (first, operations) = (0, 0);
        for (var i = 0; i < rules.Count; i++)
        {
            operations += rules[i].Condition.Size;
            if (operations < MostOperations && i + 1 < rules.Count)
                continue;
            var part = rules.Skip(first).Take(i + 1 - first).Select(rule => rule.Condition).ToList();
            parts.Add(new ProgramPart(first, part.Count, ProgramWriter.Write(catalogue, part)));
            (first, operations) = (i + 1, 0);
        }

        return parts;
    }

    private bool IsWorthWriting(int pupils) => _asked > PupilsBefore || (_asked += pupils) > PupilsBefore;

    private void Run(ReadOnlySpan<long> cells, FactSet facts, Span<Outcome> to)
    {
        if (cells.Length == 0)
        {
            ByTree(facts, to);
            return;
        }

        foreach (var (first, count, run) in _parts.Value)
        {
            if (run(in cells[0], facts, ref to[first]) != 0)
                Finish(facts, to, first, count);
        }
    }

    private void ByTree(FactSet facts, Span<Outcome> to)
    {
        for (var i = 0; i < to.Length; i++)
            to[i] = RuleEvaluation.Outcome(_rules[i], facts);
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
