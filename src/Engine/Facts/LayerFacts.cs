namespace SendWorkflows.Engine.Facts;

/// <summary>Texts that name a layer of the ladder: they are free in the catalogue, because each rule set may bring a ladder of its own.</summary>
internal static class LayerFacts
{
    /// <summary>The one layer a pupil is placed on.</summary>
    internal const string Current = "CurrentLayer";

    /// <summary>The layer of one placement.</summary>
    internal const string OfPlacement = "Layer";

    internal static bool AreNamedBy(FactDefinition fact) => fact.Type == FactType.Text && fact.Name is Current or OfPlacement;
}
