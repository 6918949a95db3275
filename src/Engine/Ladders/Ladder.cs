using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Ladders;

/// <summary>The stages or layers of a rule set. Immutable.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Place">Where it is declared.</param>
public sealed record Ladder(string Id, string Title, Place Place)
{
    /// <summary>Whether its layers follow one another.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>Whether a pupil is on one layer at a time (for each area of need, where there is one ladder for each).</summary>
    public bool IsExclusive { get; init; }

    /// <summary>Whether a pupil has a placement for each area of need.</summary>
    public bool IsPerAreaOfNeed { get; init; }

    /// <summary>
    /// The order of the first layer whose pupils are on the SEN register; reaching it opens the duty to tell the parents (CFA 2014 s.68).
    /// <c>null</c> if the ladder does not say.
    /// </summary>
    public int? RegisterFrom { get; init; }

    /// <summary>Its layers in order.</summary>
    public IReadOnlyList<Layer> Layers { get; init; } = [];

    /// <summary>The layer with this id, or <c>null</c>.</summary>
    public Layer? this[string id] => Layers.FirstOrDefault(layer => layer.Id == id);

    /// <summary>Whether pupils on this layer are on the SEN register.</summary>
    public bool IsOnRegister(Layer layer) => RegisterFrom is { } first && layer.Order >= first;
}
