using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.Demonstration;

/// <summary>Writes a pupil's placements, each but the first with the SENCo's decision.</summary>
internal static class SupportHistory
{
    internal static void Add(AppDb db, InventedPupil pupil, Invention invention, string ladder, Guid senco, Dice dice)
    {
        var placements = pupil.Story.Placements;
        for (var i = 0; i < placements.Count; i++)
        {
            var recipe = placements[i];
            var from = pupil.Day(recipe.From);
            var decision = recipe.Kind is null ? null : Decide(pupil, recipe, from, senco, dice);
            if (decision is not null)
                db.Add(decision);
            db.Add(new Placement
            {
                Id = dice.Id(),
                PupilId = pupil.Pupil.Id,
                Ladder = ladder,
                Layer = recipe.Layer,
                From = from,
                To = i + 1 < placements.Count ? pupil.Day(placements[i + 1].From) : null,
                DecisionId = decision?.Id,
            });
        }

        foreach (var cycle in PastCycles.Of(pupil, invention, senco, dice))
            db.Add(cycle);
    }

    private static Decision Decide(InventedPupil pupil, PlacementRecipe recipe, DateOnly on, Guid senco, Dice dice) => new()
    {
        Id = dice.Id(),
        PupilId = pupil.Pupil.Id,
        Kind = recipe.Kind!,
        Reason = recipe.Reason!,
        Note = recipe.Note ?? "",
        UserId = senco,
        At = on.ToDateTime(new TimeOnly(15, 40), DateTimeKind.Utc),
    };
}
