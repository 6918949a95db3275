using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules.Evaluating;

namespace SendWorkflows.Engine.Rules.Compiling;

/// <summary>A list that a program can walk: a fact, and what its items must satisfy.</summary>
internal sealed record ListSource(FactDefinition Fact, int Slot, IReadOnlyList<Loop> Filters);
