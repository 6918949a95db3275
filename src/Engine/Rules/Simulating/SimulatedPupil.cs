using SendWorkflows.Engine.Facts;

namespace SendWorkflows.Engine.Rules.Simulating;

/// <summary>A pupil of a what-if. The facts may be numbered by either policy's catalogue.</summary>
/// <param name="Id">The pupil's id.</param>
/// <param name="School">The school; <c>null</c> if not known.</param>
/// <param name="Groups">Groups for monitoring, by name.</param>
/// <param name="Current">What is known, as the policy in force selects it.</param>
/// <param name="Draft">What is known, as the draft selects it.</param>
public sealed record SimulatedPupil(string Id, string? School, IReadOnlyDictionary<string, string> Groups, FactSet Current, FactSet Draft);
