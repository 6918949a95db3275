using System.Globalization;
using SendWorkflows.Engine.Calendars;

namespace SendWorkflows.Host.Imports.Checking;

/// <summary>Year groups as schools write them: <c>N1</c>, <c>R</c>, <c>4</c>, <c>Year 4</c>, <c>Y4</c>, <c>Reception</c>.</summary>
internal static class YearGroupText
{
    private static readonly Dictionary<string, int> BeforeYearOne = new(StringComparer.OrdinalIgnoreCase)
    {
        ["N1"] = -2,
        ["N2"] = -1,
        ["R"] = 0,
        ["Reception"] = 0,
    };

    /// <summary>The National Curriculum year; 0 is Reception, -2 and -1 the nursery years. <c>null</c> if it is none.</summary>
    internal static int? Read(string text)
    {
        var compact = text.Replace(" ", "", StringComparison.Ordinal);
        if (BeforeYearOne.TryGetValue(compact, out var early))
            return early;
        if (compact.StartsWith("Year", StringComparison.OrdinalIgnoreCase))
            compact = compact[4..];
        else if (compact.StartsWith('Y') || compact.StartsWith('y'))
            compact = compact[1..];
        return BeforeYearOne.TryGetValue(compact, out early) ? early
            : int.TryParse(compact, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var year) ? year : null;
    }

    /// <summary>The year of a child of this age in the school year of a day: cohorts run from 1 September to 31 August.</summary>
    internal static int OfAge(DateOnly bornOn, DateOnly day) => SchoolYear.BeginningOf(day).Year - SchoolYear.BeginningOf(bornOn).Year - 5;
}
