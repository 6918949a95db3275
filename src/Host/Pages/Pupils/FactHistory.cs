using SendWorkflows.Engine.Facts;
using SendWorkflows.Host.PupilFacts;

namespace SendWorkflows.Host.Pages.Pupils;

/// <summary>One fact with all its values, the newest first.</summary>
public sealed record FactHistory(string Name, FactDefinition? Meaning, IReadOnlyList<PupilFact> Values);
