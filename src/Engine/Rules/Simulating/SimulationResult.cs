namespace SendWorkflows.Engine.Rules.Simulating;

/// <summary>What would change if a draft came into force.</summary>
/// <param name="Pupils">How many pupils were asked about.</param>
/// <param name="Moves">Who gains, loses and can no longer be told, in order of rule and kind.</param>
/// <param name="Suggestions">How often each event is suggested, in ordinal order.</param>
/// <param name="Hours">Staff time by role, in ordinal order.</param>
/// <param name="Bounds">The volumes that the draft declares, in the order declared.</param>
/// <param name="PupilMoves">Each pupil's moves, for the pupil's own school; in order of pupil and rule.</param>
public sealed record SimulationResult(
    int Pupils,
    IReadOnlyList<MoveCount> Moves,
    IReadOnlyList<SuggestionCount> Suggestions,
    IReadOnlyList<RoleHours> Hours,
    IReadOnlyList<VolumeBound> Bounds,
    IReadOnlyList<PupilMove> PupilMoves)
{
    /// <summary>Whether every declared bound is kept; a draft that breaks one is not published.</summary>
    public bool KeepsBounds => Bounds.All(bound => bound.IsKept);

    /// <summary>The same answer for people outside the pupils' school: no pupil, small numbers hidden and totals rounded.</summary>
    public SimulationResult ForAuthority() => SmallNumbers.Hide(this);
}
