using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Facts;

/// <summary>What reading the catalogues of facts gave.</summary>
/// <param name="Catalogue">Every fact that could be read.</param>
/// <param name="Diagnostics">What was wrong; empty when all is well.</param>
public sealed record FactCatalogueReading(FactCatalogue Catalogue, IReadOnlyList<Diagnostic> Diagnostics);
