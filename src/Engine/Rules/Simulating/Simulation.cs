namespace SendWorkflows.Engine.Rules.Simulating;

/// <summary>
/// What would change if a draft came into force. Immutable and thread-safe: a caller may run parts of the pupils at once and join them in any grouping;
/// the answer is the same. What is kept of a pupil who does not move is a few counts.
/// </summary>
public sealed class Simulation
{
    private readonly Policy _current;
    private readonly Policy _draft;
    private readonly RulePair[] _rules;

    /// <summary>A what-if of a draft against the policy in force.</summary>
    public Simulation(Policy current, Policy draft)
    {
        (_current, _draft) = (current, draft);
        var names = current.Rules.Concat(draft.Rules).Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal);
        _rules = [.. names.Select(name => new RulePair(current[name], draft[name], current, draft))];
    }

    /// <summary>What changes for some pupils.</summary>
    /// <param name="pupils">The pupils.</param>
    /// <param name="namesPupils">Whether each pupil's moves are kept; without them the room needed does not grow with the pupils.</param>
    public SimulationPart Run(IEnumerable<SimulatedPupil> pupils, bool namesPupils = true)
    {
        var part = new SimulationPart();
        foreach (var pupil in pupils)
            Add(part, pupil, namesPupils);
        return part;
    }

    /// <summary>The whole answer from its parts, in a fixed order whatever the order of parts.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="roleOf">The id of the role that acts on an event.</param>
    public SimulationResult Join(IEnumerable<SimulationPart> parts, Func<string, string> roleOf)
    {
        var whole = new SimulationPart();
        foreach (var part in parts)
            whole.Add(part);
        return Totals.Of(whole, _draft.Description.ExpectedVolume, roleOf);
    }

    private void Add(SimulationPart part, SimulatedPupil pupil, bool namesPupils)
    {
        part.Pupils++;
        var (current, draft) = (pupil.Current.For(_current.Facts), pupil.Draft.For(_draft.Facts));
        foreach (var rule in _rules)
        {
            var before = rule.Current is { } held ? RulePair.Outcome(held.Condition, current) : Outcome.NotMet;
            var after = rule.Draft is { } drafted ? RulePair.Outcome(drafted.Condition, draft) : Outcome.NotMet;
            CountSuggestions(part, rule, before, after);
            foreach (var move in Moves(rule, before, after))
                Record(part, pupil, move, before == after ? [Otherwise(rule)] : rule.Because(draft, before), namesPupils);
        }
    }

    private static void CountSuggestions(SimulationPart part, RulePair rule, Outcome before, Outcome after)
    {
        if (before == Outcome.Met && rule.Current?.Event is { } held)
            part.Count((held, rule.Current.Written.Properties.Minutes), 1, 0);
        if (after == Outcome.Met && rule.Draft?.Event is { } drafted)
            part.Count((drafted, rule.Draft.Written.Properties.Minutes), 0, 1);
    }

    private static IEnumerable<Move> Moves(RulePair rule, Outcome before, Outcome after)
    {
        var isSame = before == Outcome.Met && after == Outcome.Met && Of(rule.Current, MoveKind.Gains) == Of(rule.Draft, MoveKind.Gains);
        if (isSame)
            yield break;
        if (after == Outcome.Unknown && before is Outcome.Met or Outcome.NotMet && rule.Current is not null)
        {
            if (Of(rule.Draft, MoveKind.BecomesUnknown) is { } unknown)
                yield return unknown;
            yield break;
        }

        if (before == Outcome.Met && Of(rule.Current, MoveKind.Loses) is { } lost)
            yield return lost;
        if (after == Outcome.Met && Of(rule.Draft, MoveKind.Gains) is { } gained)
            yield return gained;
    }

    private static Move? Of(Rule? rule, MoveKind kind) =>
        rule?.Event is { } suggested ? new Move(kind, rule.Id, suggested, rule.Written.Properties.Target, rule.Written.Properties.Area) : null;

    private static Difference Otherwise(RulePair rule) => new(DifferenceKind.Suggestion, rule.Draft!.Id, Words(rule.Current!), Words(rule.Draft));

    private static string Words(Rule rule) => rule.Written.Properties.Target is { } target ? $"{rule.Event} ({target})" : $"{rule.Event}";

    private static void Record(SimulationPart part, SimulatedPupil pupil, Move move, IReadOnlyList<Difference> because, bool namesPupils)
    {
        if (namesPupils)
            part.PupilMoves.Add(new PupilMove(pupil.Id, move, because));
        SimulationPart.Count(part.Moves, move);
        foreach (var difference in because)
            SimulationPart.Count(part.Because, (move, difference));
        foreach (var (dimension, value) in Breakdown.Of(pupil))
            SimulationPart.Count(part.By, (move, dimension, value));
    }
}
