using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Reports;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Pages.Pupils;

public sealed class PupilModel(PupilRecord record, RunsOfPupil runs, Actor actor, TimeProvider time) : PageModel
{
    public PupilView View { get; private set; } = null!;

    public DateOnly Today { get; } = time.Today();

    public TimelineDrawing Timeline { get; private set; } = null!;

    /// <summary>What the timeline shows besides layers, cycles and decisions.</summary>
    public TimelineEvents Events { get; private set; } = TimelineEvents.None;

    /// <summary>What is under way.</summary>
    public IReadOnlyList<OpenRun> Runs { get; private set; } = [];

    public bool MayDecide => actor.IsAnyIn(View.Pupil.SchoolId, Roles.SeeWholeSchool);

    /// <summary>Whether the person may begin a cycle and none is under way.</summary>
    public bool MayStartCycle => MayDecide && View.Cycles.All(cycle => cycle.EndedOn is not null);

    /// <summary>Whether the person works at the pupil's school. Others see where support stands and what is asked of them, not the school's records.</summary>
    public bool IsOfSchool => actor.IsAnyIn(View.Pupil.SchoolId, Roles.SchoolStaff);

    public IReadOnlyList<DutyLine> Duties => IsOfSchool ? View.Duties : [.. View.Duties.Where(duty => actor.Is(duty.Role))];

    public IEnumerable<(Layer Layer, string? Area, DateOnly From)> CurrentLayers =>
        View.Placements.Where(p => p.From <= Today && (p.To is null || p.To > Today))
            .Select(p => (Layer: View.LayerOf(p), p.Area, p.From)).Where(p => p.Layer is not null).Select(p => (p.Layer!, p.Area, p.From));

    /// <summary>Each fact with its history, in the catalogue's order.</summary>
    public IEnumerable<FactHistory> Facts => View.Facts.GroupBy(f => f.Name)
        .Select(g => new FactHistory(g.Key, View.Catalogue?[g.Key], [.. g]))
        .OrderBy(f => View.Catalogue?.Names.TakeWhile(n => n != f.Name).Count() ?? 0).ThenBy(f => f.Name, StringComparer.Ordinal);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await record.ReadAsync(id, cancellation) is not { } view)
            return NotFound();
        View = view;
        Runs = runs.Seen(view.Pupil, view.Runs);
        Events = IsOfSchool ? TimelineEvents.Of(view, Runs, MayDecide, Today) : TimelineEvents.None;
        Timeline = TimelineDrawing.Of(view, Events, Today);
        return Page();
    }

    public string Needs()
    {
        if (View.Newest("Needs") is not { } json)
            return "none recorded";
        var fact = View.Catalogue?["PrimaryNeed"];
        var codes = JsonSerializer.Deserialize<List<string>>(json) ?? [];
        return codes.Count == 0 ? "none recorded" : string.Join("; ", codes.Select(c => fact?.Choices.FirstOrDefault(x => x.Code == c)?.Meaning ?? c));
    }

    public string Provision() => View.Newest("SenProvision") is { } json ? FactWords.Of(json, View.Catalogue?["SenProvision"]) : "not known";
}
