namespace SendWorkflows.Engine.Rules.Simulating;

/// <summary>One pupil's move: for the pupil's own school only.</summary>
/// <param name="Pupil">The pupil.</param>
/// <param name="Move">What comes, goes or can no longer be told.</param>
/// <param name="Because">What made the difference; several only if none makes it alone.</param>
public sealed record PupilMove(string Pupil, Move Move, IReadOnlyList<Difference> Because);
