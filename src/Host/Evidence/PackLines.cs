using SendWorkflows.Host.Interventions;
using SendWorkflows.Host.Reports;

namespace SendWorkflows.Host.Evidence;

/// <summary>Turns each kind of record into lines of a pack, each with where the record is, and says what is not recorded.</summary>
internal sealed class PackLines(PupilHistory history, ProvisionWords words)
{
    private const string Fact = "fact:";

    /// <summary>The kinds of record a form can name besides facts and steps of workflows.</summary>
    internal static IReadOnlyList<string> Kinds { get; } =
    [
        "adjustments", "advice", "assessments", "concerns", "cycles", "decisions", "interventions", "meetings", "parent-views", "passports", "placements", "provision-cost",
        "pupil-views", "requests", "responses", "reviews", "sessions", "targets", "timeline",
    ];

    private readonly CycleLines _cycles = new(history);
    private readonly SupportLines _support = new(history);
    private readonly ProvisionLines _provision = new(history, words);
    private readonly StepLines _steps = new(history);
    private readonly FamilyLines _family = new(history);
    private readonly AdviceLines _advice = new(history);

    /// <summary>The lines of an item, and what is missing from it.</summary>
    internal (IReadOnlyList<PackLine> Lines, IReadOnlyList<PackGap> Gaps) Of(PackFormItem item)
    {
        if (item.From.StartsWith(Fact, StringComparison.Ordinal))
            return OfFact(item, item.From[Fact.Length..]);
        var lines = item.From == "timeline" ? Timeline() : Said(item.From).Where(said => said.Text.Length > 0).Select(said => Line(item, said)).ToList();
        var gaps = lines.Count == 0 ? [new PackGap(item.From, $"{item.Label}: not recorded", LinkFor(item.From))] : new List<PackGap>();
        gaps.AddRange(Unrecorded(item.From).Select(g => new PackGap(item.From, g.Text, g.Link)));
        return (lines, gaps);
    }

    // What a record that exists leaves open.
    private IEnumerable<(string Text, string Link)> Unrecorded(string from) => from switch
    {
        "cycles" => _cycles.WithoutReview(),
        "meetings" => _family.Unrecorded(),
        _ => [],
    };

    private IEnumerable<Said> Said(string from) => from switch
    {
        "adjustments" => _cycles.Adjustments(),
        "advice" => _advice.Advice(),
        "assessments" => _cycles.Assessments(),
        "concerns" => _support.Concerns().Concat(_steps.Concerns()),
        "cycles" => _cycles.Cycles(),
        "decisions" => _support.Decisions(),
        "interventions" => _provision.Interventions(),
        "meetings" => _family.Meetings(),
        "parent-views" => InOrder(_cycles.ParentViews(), _family.ParentViews(), _steps.Views("parentSays")),
        "passports" => _family.Passports(),
        "placements" => _support.Placements(),
        "provision-cost" => _provision.Cost(),
        "pupil-views" => InOrder(_cycles.PupilViews(), _family.PupilViews(), _steps.Views("pupilSays")),
        "requests" => _support.Requests(),
        "responses" => _provision.Responses(),
        "reviews" => _cycles.Reviews(),
        "sessions" => _provision.Sessions(),
        "targets" => _cycles.Targets(),
        _ when from.StartsWith(StepLines.Prefix, StringComparison.Ordinal) => _steps.Of(from),
        _ => throw new InvalidOperationException($"A form names \"{from}\", which is no kind of record. The kinds are {string.Join(", ", Kinds)}, fact:NAME and step:WORKFLOW/EVENT."),
    };

    private static IOrderedEnumerable<Said> InOrder(params IEnumerable<Said>[] sources) => sources.SelectMany(each => each).OrderBy(said => said.On);

    private (IReadOnlyList<PackLine> Lines, IReadOnlyList<PackGap> Gaps) OfFact(PackFormItem item, string name)
    {
        var link = $"/pupils/{history.Pupil.Id}/facts/{name}";
        var known = history.Facts.Where(f => f.Name == name).Take(item.History ? int.MaxValue : 1).ToList();
        var lines = known.SelectMany(f => FactWords.Lines(f.Value, history.Catalogue?[name]).Select(text => new PackLine(item.From, item.Label, text, f.On, f.Source, link))).ToList();
        return (lines, lines.Count == 0 ? [new PackGap(item.From, $"{item.Label}: not recorded", link)] : []);
    }

    private List<PackLine> Timeline() =>
    [
        .. Kinds.Where(kind => kind is "advice" or "concerns" or "placements" or "decisions" or "cycles" or "reviews" or "interventions" or "meetings" or "passports" or "requests")
            .SelectMany(kind => Said(kind).Select(said => Line(new PackFormItem("timeline", SupportLines.Label(kind)), said)))
            .Concat(_steps.AboutConcerns().Select(step => Line(new PackFormItem("timeline", step.Title), step.Said)))
            .Where(line => line.On is not null).OrderBy(line => line.On).ThenBy(line => line.Label, StringComparer.Ordinal),
    ];

    private static PackLine Line(PackFormItem item, Said said) => new(item.From, item.Label, said.Text, said.On, said.Source, said.Link);

    private string LinkFor(string from) => from switch
    {
        "interventions" or "sessions" or "responses" => $"/interventions/new?pupil={history.Pupil.Id}",
        "provision-cost" => "/provision-map/rates",
        "placements" or "decisions" => $"/pupils/{history.Pupil.Id}/move",
        "requests" => $"/pupils/{history.Pupil.Id}/request",
        "concerns" => $"/pupils/{history.Pupil.Id}/runs/start",
        "meetings" => $"/pupils/{history.Pupil.Id}/meetings/record",
        "passports" => $"/pupils/{history.Pupil.Id}/passport/write",
        "advice" => $"/pupils/{history.Pupil.Id}/professionals/record",
        _ when from.StartsWith(StepLines.Prefix, StringComparison.Ordinal) => _steps.LinkFor(from),
        _ => history.Cycles.Count > 0 ? $"/cycles/{history.Cycles[^1].Id}" : $"/cycles/start/{history.Pupil.Id}",
    };
}

/// <summary>What one record says.</summary>
internal sealed record Said(string Text, DateOnly? On, string Source, string Link);
