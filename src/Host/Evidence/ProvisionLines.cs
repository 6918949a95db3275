using SendWorkflows.Host.Interventions;

namespace SendWorkflows.Host.Evidence;

/// <summary>What interventions, their sessions and their cost say.</summary>
internal sealed class ProvisionLines(PupilHistory history, ProvisionWords words)
{
    private const string Source = "provision map kept here";

    internal IEnumerable<Said> Interventions() => history.Provision.Select(line =>
    {
        var given = line.Intervention;
        var led = given.Leader is { } leader ? $", led by {leader.DisplayName}" : "";
        var had = $"{line.Attended} of {(line.PlannedSessions is { } planned ? Words.Count(planned, "session") : "sessions not known")} planned so far ({Words.Minutes(line.Minutes)})";
        return new Said(
            $"{given.Name} ({words.WaveName(given.Wave)}), {given.Days.InWords()}, {Words.Minutes(given.SessionMinutes)}, until {Words.Date(line.Member.Until ?? given.Until)}, group of {line.GroupSize}{led}. Came to {had}.",
            line.Member.From, Source, $"/interventions/{given.Id}");
    });

    internal IEnumerable<Said> Responses() => history.Provision.Where(line => line.Member.RespondedOn is not null && (line.Member.Progress is not null || line.Member.MeasureNow is not null)).Select(line =>
    {
        var member = line.Member;
        var measured = member.MeasureNow is not null && line.Intervention.Measure.Length > 0
            ? $" {line.Intervention.Measure}: {Number.Words(member.MeasureAtStart)} at the start, {Number.Words(member.MeasureNow)} now."
            : "";
        return new Said($"{line.Intervention.Name}: progress {words.ProgressName(member.Progress).ToLowerInvariant()} after {Words.Count(line.Attended, "session")}.{measured}", member.RespondedOn, Source, $"/interventions/{line.Intervention.Id}");
    });

    internal IEnumerable<Said> Sessions() => history.Sessions.Select(p => new Said(
        $"{p.Session.Intervention.Name}, {Words.Minutes(p.Session.Minutes)}: {(p.Came ? p.Feedback is { } said ? words.Feedback.GetValueOrDefault(said, said).ToLowerInvariant() : "came" : "did not come")}. {p.Session.Done}".TrimEnd(),
        p.Session.HeldOn, "session log", $"/sessions/{p.SessionId}"));

    /// <summary>The cost of the additional provision of the year of account; nothing while a part of it is not known.</summary>
    internal IEnumerable<Said> Cost()
    {
        var additional = history.Provision.Where(line => line.IsAdditional && (line.PlannedPence ?? 1) > 0).ToList();
        if (additional.Count == 0 || additional.Exists(line => line.PlannedPence is null))
            yield break;
        yield return new Said(
            $"Additional provision planned in this year of account: {Money.Words(additional.Sum(l => l.PlannedPence))}; delivered so far: {PartlyKnown.Sum(additional.Select(l => l.DeliveredPence))}. Hours at the school’s rates, the pupil’s share of each group. For information: no sum has to be spent before a request.",
            history.AsOf, Source, "/provision-map");
    }
}
