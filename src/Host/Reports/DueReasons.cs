using System.Text.RegularExpressions;

namespace SendWorkflows.Host.Reports;

/// <summary>Why a duty is due when it is, for people: names of dates in workflow files are left out, how a date was counted is kept.</summary>
public static partial class DueReasons
{
    /// <summary>The reason in words, or since when the duty has been open when nothing was counted.</summary>
    public static string Say(DutyLine duty)
    {
        var told = Sentence().Split(duty.DueBecause).Where(s => s.Length > 0 && !NamedDate().IsMatch(s)).ToList();
        return told.Count > 0 ? string.Join(" ", told) : $"Open since {Words.WeekdayDate(DateOnly.FromDateTime(duty.OpenedAt))}.";
    }

    [GeneratedRegex(@"(?<=\.) ")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^[a-z]\w* is ")]
    private static partial Regex NamedDate();
}
