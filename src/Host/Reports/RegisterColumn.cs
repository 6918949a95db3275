using SendWorkflows.Host.PupilFacts;

namespace SendWorkflows.Host.Reports;

/// <summary>A column of the register that a person can show or leave out. The pupil's name is always there.</summary>
/// <param name="Id">The word it is kept under, and ordered by.</param>
/// <param name="Title">What stands above it.</param>
/// <param name="Value">What a line has in it.</param>
/// <param name="IsUsual">Whether those who chose nothing see it.</param>
/// <param name="Day">The day a line has in it; <c>null</c> for a column that has none.</param>
public sealed record RegisterColumn(string Id, string Title, Func<RegisterLine, string> Value, bool IsUsual = true, Func<RegisterLine, DateOnly?>? Day = null)
{
    /// <summary>Under which the columns a person chose are kept.</summary>
    public const string Preference = "register-columns";

    /// <summary>Every column, in the order in which they stand.</summary>
    public static IReadOnlyList<RegisterColumn> All { get; } =
    [
        new("class", "Class", line => line.ClassName),
        new("year", "Year", line => Words.Year(line.YearGroup), IsUsual: false),
        new("upn", "Unique Pupil Number", line => line.Upn, IsUsual: false),
        new("born", "Date of birth", line => Words.Date(line.BornOn), IsUsual: false, Day: line => line.BornOn),
        new("provision", "SEN provision", line => SenProvision.InWords(line.Provision), IsUsual: false),
        new("need", "Main need", line => line.Need.Length == 0 ? "not known" : line.NeedInWords),
        new("area", "Areas of need", line => line.Areas.Count == 0 ? "not known" : string.Join(", ", line.Areas)),
        new("layer", "Layer of support", line => line.Layers.Count == 0 ? "not known" : string.Join(", ", line.Layers)),
        new("plan", "Plan", line => PlanStateWords.Of(line.State)),
        new("review", "Next review", line => line.NextReview is { } on ? Words.Date(on) : "none agreed", Day: line => line.NextReview),
    ];

    /// <summary>The columns of a kept choice, in their own order; the usual ones where nothing was chosen.</summary>
    public static IReadOnlyList<RegisterColumn> Chosen(string? kept)
    {
        if (kept is null)
            return [.. All.Where(column => column.IsUsual)];
        var ids = kept.Split(',', StringSplitOptions.RemoveEmptyEntries);
        return [.. All.Where(column => ids.Contains(column.Id))];
    }

    /// <summary>A choice in the form in which it is kept; what is no column is left out.</summary>
    public static string Keep(IEnumerable<string> ids)
    {
        var chosen = ids.ToHashSet(StringComparer.Ordinal);
        return string.Join(',', All.Select(column => column.Id).Where(chosen.Contains));
    }
}
