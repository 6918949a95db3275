using SendWorkflows.Engine.Ladders;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Suggestions;

/// <summary>Moves a pupil on a ladder as the ladder's own rules allow.</summary>
internal static class PlacementMove
{
    /// <summary>
    /// Ends on <paramref name="from"/> what the new placement replaces (on an exclusive ladder everything, or everything for the same area of
    /// need where the ladder has one per area) and returns the new one; <c>null</c> if the pupil is there already.
    /// </summary>
    internal static Placement? To(Ladder ladder, Layer layer, string? area, DateOnly from, Guid pupilId, IEnumerable<Placement> current, Guid decisionId)
    {
        var beside = ladder.IsPerAreaOfNeed ? area : null;
        var open = current.Where(p => p.Ladder == ladder.Id && p.To is null && (!ladder.IsPerAreaOfNeed || p.Area == beside)).ToList();
        if (open.Any(p => p.Layer == layer.Id))
            return null;
        foreach (var ending in open.Where(_ => ladder.IsExclusive))
            ending.To = from;
        return new Placement
        {
            Id = Guid.CreateVersion7(),
            PupilId = pupilId,
            Ladder = ladder.Id,
            Layer = layer.Id,
            Area = beside,
            From = from,
            DecisionId = decisionId,
        };
    }

    /// <summary>The layer where SEN support begins; <c>null</c> if the ladder does not say.</summary>
    internal static Layer? FirstOnRegister(Ladder ladder) => ladder.Layers.FirstOrDefault(ladder.IsOnRegister);

    /// <summary>The highest layer below SEN support; <c>null</c> if there is none.</summary>
    internal static Layer? LastBelowRegister(Ladder ladder) => ladder.Layers.LastOrDefault(layer => !ladder.IsOnRegister(layer));
}
