using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Ladders;

namespace SendWorkflows.Host.Imports;

/// <summary>What an import for a school is measured by.</summary>
/// <param name="Facts">The facts that can be given.</param>
/// <param name="Ladder">The ladder on which pupils are placed; <c>null</c> if there is none.</param>
internal sealed record SchoolContract(FactCatalogue Facts, Ladder? Ladder);
