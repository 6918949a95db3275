using SendWorkflows.Host.Reports;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.Evidence;

/// <summary>What placements, decisions, concerns and requests say.</summary>
internal sealed class SupportLines(PupilHistory history)
{
    private string Page => $"/pupils/{history.Pupil.Id}";

    /// <summary>What a line of the timeline is called.</summary>
    internal static string Label(string kind) => kind switch
    {
        "concerns" => "Concern",
        "placements" => "Support",
        "decisions" => "Decision",
        "cycles" => "Cycle",
        "reviews" => "Review",
        "interventions" => "Intervention",
        "advice" => "Advice",
        "meetings" => "Meeting with the parents",
        "passports" => "Passport",
        _ => "Request",
    };

    internal IEnumerable<Said> Placements() => history.Placements.Select(p => new Said(
        $"{history.LayerName(p)}{(p.Area is null ? "" : $" ({p.Area})")}{(p.To is { } to ? $", until {Words.Date(to)}" : "")}{Why(p.DecisionId)}",
        p.From, p.DecisionId is null ? "as imported" : "decision kept here", Page));

    internal IEnumerable<Said> Decisions() => history.Decisions.Select(d => new Said(
        $"{DecisionReasons.Words(d.Decision.Kind, d.Decision.Reason)}. {d.Decision.Note} {d.Decision.Followed}".Trim() + $" Decided by {d.By}.", LocalDay.Of(d.Decision.At), "decision kept here", Page));

    internal IEnumerable<Said> Concerns() => history.Facts.Where(f => f.Name == "Concerns").Take(1)
        .SelectMany(f => FactWords.Lines(f.Value, history.Catalogue?["Concerns"]).Where(text => text != "none").Select(text => new Said(text, f.On, f.Source, $"{Page}/facts/Concerns")));

    internal IEnumerable<Said> Requests() => history.Requests.Select(r => new Said(
        $"Asked for by the {r.RequestedBy.Replace('-', ' ')}; received by the authority: {Words.Date(r.ReceivedOn)}.", r.MadeOn, "request kept here", r.RunId is { } run ? $"/runs/{run}" : Page));

    private string Why(Guid? decision) => history.Decisions.FirstOrDefault(d => d.Decision.Id == decision) is { Decision: { } made, By: var by }
        ? $". Decided by {by}: {DecisionReasons.Words(made.Kind, made.Reason)}. {made.Note}".TrimEnd()
        : "";
}
