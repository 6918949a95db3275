using System.Globalization;

namespace SendWorkflows.Host.Imports.Reading;

/// <summary>SEN provision with its history, and types of need with their ranks.</summary>
internal static class CtfSen
{
    /// <summary>School Action, School Action Plus and statements, which ended in 2014-15 and count as support in an unbroken history.</summary>
    internal static readonly IReadOnlyList<string> Historic = ["A", "P", "S"];

    private const string NoProvision = "N";

    internal static IEnumerable<RawField> Fields(CtfElement pupil, CtfHeader header)
    {
        var history = History(pupil);
        foreach (var (provision, text, on) in history)
        {
            // A history that began before 2014-15 is no mistake; only a present historic code is.
            if (!Historic.Contains(provision) || (provision, text, on) == history[^1])
                yield return new RawField("SenProvision", "SENprovision", provision, on);
            if (text is not null && on is null)
                yield return new RawField("SenSupportStartedOn", "SEN/StartDate", text);
        }

        if (SupportSince(history) is { } since)
            yield return new RawField("SenSupportStartedOn", "SEN/StartDate", Iso(since), since);
        foreach (var need in Needs(pupil, header.On))
            yield return need;
    }

    /// <summary>The day on which the newest entry of the history begins.</summary>
    internal static DateOnly? PresentProvisionSince(CtfElement pupil) => History(pupil) is [.., var last] ? last.On : null;

    private static List<(string Provision, string? Text, DateOnly? On)> History(CtfElement pupil) =>
        [.. pupil.All("SEN")
            .Where(entry => entry["SENprovision"] is not null)
            .Select(entry => (Provision: entry["SENprovision"]!, Text: entry["StartDate"], On: entry["StartDate"] is { } text ? DateText.Read(text) : null))
            .OrderBy(entry => entry.On ?? DateOnly.MinValue)];

    /// <summary>The first day of the present unbroken spell of provision.</summary>
    private static DateOnly? SupportSince(List<(string Provision, string? Text, DateOnly? On)> history)
    {
        DateOnly? since = null;
        foreach (var (provision, _, on) in history)
            since = provision == NoProvision ? null : since ?? on;
        return since;
    }

    private static IEnumerable<RawField> Needs(CtfElement pupil, DateOnly day)
    {
        var needs = pupil.All("SENneed")
            .Where(need => need["SENtype"] is not null && (need["NeedEndDate"] is not { } end || DateText.Read(end) is not { } ended || ended > day))
            .OrderBy(need => CtfPupil.Whole(need["SENtypeRank"]) ?? int.MaxValue)
            .ToList();
        if (needs.Count == 0)
            yield break;
        var on = needs[0]["NeedStartDate"] is { } start ? DateText.Read(start) : null;
        yield return new RawField("PrimaryNeed", "SENtype", needs[0]["SENtype"]!, on);
        yield return new RawField("Needs", "SENtype", string.Join(';', needs.Select(need => need["SENtype"]!).Distinct(StringComparer.Ordinal)), on);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
