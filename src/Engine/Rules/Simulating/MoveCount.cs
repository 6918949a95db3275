namespace SendWorkflows.Engine.Rules.Simulating;

/// <summary>How many pupils make a move. A number that is <c>null</c> is hidden: it is small, or a small one could be worked out from it.</summary>
/// <param name="Move">The move.</param>
/// <param name="Pupils">How many pupils.</param>
/// <param name="Because">How many for which difference; a pupil counts for each that made it.</param>
/// <param name="By">How many by school, layer, need and group.</param>
public sealed record MoveCount(
    Move Move, int? Pupils, IReadOnlyList<(Difference Difference, int? Pupils)> Because, IReadOnlyList<(Dimension Dimension, string Value, int? Pupils)> By);
