using System.Text.Json;

namespace SendWorkflows.Host.Demonstration;

/// <summary>The courses that pupils' support takes, and what is known about everyone besides.</summary>
internal sealed record StoryBook(
    IReadOnlyList<FactRecipe> Everyone, IReadOnlyList<FactRecipe> OnSupport, IReadOnlyList<FactRecipe> OnPlan, IReadOnlyList<Story> Stories)
{
    private static readonly DateOnly YearStart = new(2026, 9, 1);

    /// <summary>Chooses a story. Pupils new to their school can only have one without a past.</summary>
    internal Story Choose(string phase, bool newcomer, Dice dice)
    {
        var weights = Stories.Where(s => s.Weight.ContainsKey(phase) && (!newcomer || s.Newcomer)).ToDictionary(s => s.Id, s => s.Weight[phase]);
        var chosen = dice.Weighted(weights);
        return Stories.Single(s => s.Id == chosen);
    }

    /// <summary>What to record for a story: its own facts stand in for the ordinary ones of the same school year.</summary>
    internal IEnumerable<FactRecipe> FactsOf(Story story)
    {
        var layers = new List<IReadOnlyList<FactRecipe>> { story.Facts ?? [] };
        if (story.Provision == "E")
            layers.Add(OnPlan);
        if (story.Provision != "N")
            layers.Add(OnSupport);
        layers.Add(Everyone);
        var toldThisYear = new HashSet<string>(StringComparer.Ordinal);
        foreach (var layer in layers)
        {
            foreach (var recipe in layer.Where(r => r.On < YearStart || !toldThisYear.Contains(r.Name)))
                yield return recipe;
            toldThisYear.UnionWith(layer.Where(r => r.On >= YearStart).Select(r => r.Name));
        }
    }
}

/// <summary>One course of support: placements over time, reviewed cycles, the cycle still running, and what is under way with the family and specialists.</summary>
internal sealed record Story(
    string Id,
    IReadOnlyDictionary<string, int> Weight,
    bool Newcomer,
    string Provision,
    IReadOnlyList<PlacementRecipe> Placements,
    IReadOnlyList<CycleRecipe>? Cycles,
    CycleRecipe? Live,
    ConcernRecipe? Concern,
    MeetingRecipe? Meeting,
    DateOnly? SpecialistAsked,
    IReadOnlyList<FactRecipe>? Facts);

/// <summary>A layer from a date, with the decision that led to it unless it was where the pupil began.</summary>
internal sealed record PlacementRecipe(string Layer, DateOnly From, string? Kind, string? Reason, string? Note);

/// <summary>A cycle, and the day the parents asked for an EHC needs assessment meanwhile. Dates are moved a few days for each pupil, onto days the school is open.</summary>
internal sealed record CycleRecipe(
    DateOnly Started, DateOnly? Assessed, DateOnly? Planned, DateOnly? ReviewBy, DateOnly? Reviewed, IReadOnlyList<string>? Progress, string? Next, DateOnly? Ended, DateOnly? Requested);

/// <summary>When somebody recorded a worry, what was tried, and wrote the concern sheet. The sheet's day is kept as it is: facts rest on it.</summary>
internal sealed record ConcernRecipe(DateOnly Raised, DateOnly? Tried, DateOnly? Sheet);

/// <summary>When the parents were asked to a meeting to come, when they wrote what they think, and the meeting's day.</summary>
internal sealed record MeetingRecipe(DateOnly Asked, DateOnly? Written, DateOnly On);

/// <summary>A fact: one of some values, or a number between two.</summary>
internal sealed record FactRecipe(string Name, IReadOnlyList<JsonElement>? OneOf, IReadOnlyList<double>? Between, double? Step, DateOnly On, string Source);

/// <summary>The words of a plan.</summary>
internal sealed record PlanText(
    string Assessment, string Adjustments, string Interventions, string ParentsPart, IReadOnlyList<TargetText> Targets);

/// <summary>The words of a target.</summary>
internal sealed record TargetText(string Kind, string Outcome, string Baseline, string Measure);
