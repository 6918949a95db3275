using SendWorkflows.Engine.Rules.Simulating;

namespace SendWorkflows.Host.Evaluations;

/// <summary>
/// A what-if as it is printed for programs and stored with a proposal (rules/schema/rules-simulate.schema.json). Fields may be added and are never renamed.
/// </summary>
public sealed record WhatIfReport(
    int Pupils,
    IReadOnlyList<WhatIfReport.MoveOf> Moves,
    IReadOnlyDictionary<string, WhatIfReport.NowAndDraft> Suggestions,
    IReadOnlyDictionary<string, WhatIfReport.NowAndDraft> Hours,
    IReadOnlyList<WhatIfReport.BoundOf> Bounds)
{
    /// <summary>The report on a what-if, with as much as its result shows.</summary>
    public static WhatIfReport Of(SimulationResult result) => new(
        result.Pupils,
        [
            .. result.Moves.Select(each => new MoveOf(
                each.Move.Rule, Code(each.Move.Kind), each.Move.Event, each.Move.Target, each.Move.Area, each.Pupils,
                [.. each.Because.Select(cause => new Cause(Code(cause.Difference.Kind), cause.Difference.Name, cause.Difference.From, cause.Difference.To, cause.Pupils))],
                [.. each.By.Select(cell => new Cell(Code(cell.Dimension), cell.Value, cell.Pupils))])),
        ],
        result.Suggestions.ToDictionary(each => each.Event, each => new NowAndDraft(each.Current, each.Draft), StringComparer.Ordinal),
        result.Hours.ToDictionary(each => each.Role, each => new NowAndDraft(each.Current, each.Draft), StringComparer.Ordinal),
        [.. result.Bounds.Select(bound => new BoundOf(bound.Expected.Event, bound.Expected.Min, bound.Expected.Max, bound.PerThousand, bound.IsKept))]);

    /// <summary>The code of a kind of move: <c>gains</c>, <c>loses</c> or <c>becomes-unknown</c>.</summary>
    public static string Code(MoveKind kind) => kind switch { MoveKind.Gains => "gains", MoveKind.Loses => "loses", _ => "becomes-unknown" };

    private static string Code<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>How many pupils gain, lose or can no longer be told; a number that is <c>null</c> is hidden.</summary>
    public sealed record MoveOf(string Rule, string Move, string Event, string? Target, string? Area, int? Pupils, IReadOnlyList<Cause> Because, IReadOnlyList<Cell> By);

    /// <summary>What made the difference, and for how many.</summary>
    public sealed record Cause(string Kind, string Name, string? From, string? To, int? Pupils);

    /// <summary>How many of a school, layer, need or group.</summary>
    public sealed record Cell(string Kind, string Value, int? Pupils);

    /// <summary>A figure under the policy compared with, and under the draft.</summary>
    public sealed record NowAndDraft(decimal Current, decimal Draft);

    /// <summary>A volume that the rule set declares for each 1,000 pupils, and what the draft gives.</summary>
    public sealed record BoundOf(string Event, decimal Min, decimal Max, decimal PerThousand, bool Kept);
}
