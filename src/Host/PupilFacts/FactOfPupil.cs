using SendWorkflows.Engine.Facts;

namespace SendWorkflows.Host.PupilFacts;

/// <summary>A fact to be recorded.</summary>
/// <param name="PupilId">Whose fact it is.</param>
/// <param name="Fact">What is known, from which day and from where; a value of <c>null</c> says that it is no longer known.</param>
public sealed record FactOfPupil(Guid PupilId, DatedFact Fact);
