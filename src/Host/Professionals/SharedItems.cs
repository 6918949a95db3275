namespace SendWorkflows.Host.Professionals;

/// <summary>What a school can share with a specialist: each item is chosen, and nothing else is shown.</summary>
public static class SharedItems
{
    /// <summary>The passport in use.</summary>
    public const string Passport = "passport";

    /// <summary>Needs and areas of need.</summary>
    public const string Needs = "needs";

    /// <summary>The present plan with its targets.</summary>
    public const string Plan = "plan";

    /// <summary>Layers of support and cycles with their progress.</summary>
    public const string History = "history";

    /// <summary>Each item with its words.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Passport] = "The pupil passport",
        [Needs] = "Needs and areas of need",
        [Plan] = "The present plan and its targets",
        [History] = "Support so far: layers, cycles and progress",
    };

    /// <summary>The items of a kept choice.</summary>
    public static IReadOnlyList<string> Of(string kept) => [.. All.Keys.Where(kept.Split(',').Contains)];
}
