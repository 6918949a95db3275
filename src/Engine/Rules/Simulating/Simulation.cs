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
    private readonly int[] _currentPlaces;
    private readonly int[] _draftPlaces;

    /// <summary>A what-if of a draft against the policy in force.</summary>
    public Simulation(Policy current, Policy draft)
    {
        (_current, _draft) = (current, draft);
        var names = current.Rules.Concat(draft.Rules).Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal);
        _rules = [.. names.Select(name => new RulePair(current[name], draft[name], current, draft))];
        _currentPlaces = Places(current, rule => rule.Current);
        _draftPlaces = Places(draft, rule => rule.Draft);
    }

    /// <summary>What changes for some pupils. Memory grows with the pupils who move, not with those asked about; callers may run parts on several threads at once.</summary>
    /// <param name="pupils">The pupils.</param>
    /// <param name="namesPupils">Whether each pupil's moves are kept; without them the room needed does not grow with the pupils.</param>
    public SimulationPart Run(IEnumerable<SimulatedPupil> pupils, bool namesPupils = true)
    {
        var part = new SimulationPart();
        var before = new Outcome[_current.Rules.Count];
        var after = new Outcome[_draft.Rules.Count];
        var suggested = new (int Current, int Draft)[_rules.Length];
        foreach (var pupil in pupils)
        {
            _current.Outcomes(pupil.Current, before);
            _draft.Outcomes(pupil.Draft, after);
            Add(part, pupil, before, after, suggested, namesPupils);
        }

        for (var i = 0; i < _rules.Length; i++)
            CountSuggestions(part, _rules[i], suggested[i].Current, suggested[i].Draft);
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

    /// <summary>For each pair of rules the place of its rule in the policy, or -1.</summary>
    private int[] Places(Policy policy, Func<RulePair, Rule?> of)
    {
        var places = policy.Rules.Select((rule, place) => (rule, place)).ToDictionary(pair => pair.rule, pair => pair.place);
        return [.. _rules.Select(pair => of(pair) is { } rule ? places[rule] : -1)];
    }

    private void Add(SimulationPart part, SimulatedPupil pupil, Outcome[] current, Outcome[] draft, (int Current, int Draft)[] suggested, bool namesPupils)
    {
        part.Pupils++;
        for (var i = 0; i < _rules.Length; i++)
        {
            var rule = _rules[i];
            var before = _currentPlaces[i] < 0 ? Outcome.NotMet : current[_currentPlaces[i]];
            var after = _draftPlaces[i] < 0 ? Outcome.NotMet : draft[_draftPlaces[i]];
            suggested[i].Current += before == Outcome.Met ? 1 : 0;
            suggested[i].Draft += after == Outcome.Met ? 1 : 0;
            if (before == after && (before != Outcome.Met || rule.SuggestsTheSame))
                continue;
            foreach (var move in Moves(rule, before, after))
                Record(part, pupil, move, before == after ? [Otherwise(rule)] : rule.Because(pupil.Draft.For(_draft.Facts), before), namesPupils);
        }
    }

    private static void CountSuggestions(SimulationPart part, RulePair rule, int current, int draft)
    {
        if (current > 0 && rule.Current?.Event is { } held)
            part.Count((held, rule.Current.Written.Properties.Minutes), current, 0);
        if (draft > 0 && rule.Draft?.Event is { } drafted)
            part.Count((drafted, rule.Draft.Written.Properties.Minutes), 0, draft);
    }

    private static IEnumerable<Move> Moves(RulePair rule, Outcome before, Outcome after)
    {
        if (after == Outcome.Unknown && before is Outcome.Met or Outcome.NotMet && rule.Current is not null)
        {
            if (Move.Of(rule.Draft, MoveKind.BecomesUnknown) is { } unknown)
                yield return unknown;
            yield break;
        }

        if (before == Outcome.Met && Move.Of(rule.Current, MoveKind.Loses) is { } lost)
            yield return lost;
        if (after == Outcome.Met && Move.Of(rule.Draft, MoveKind.Gains) is { } gained)
            yield return gained;
    }

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
