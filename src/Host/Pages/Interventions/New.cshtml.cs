using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Interventions;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Pages.Interventions;

public sealed class NewModel(AppDb db, InterventionReach reach, InterventionForm form, SaveIntervention save, Actor actor, TimeProvider time) : InterventionFormPage
{
    private const int UsualWeeks = 12;

    [BindProperty(SupportsGet = true)]
    public Guid? School { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Pupil { get; set; }

    public string SchoolName { get; private set; } = "";

    /// <summary>The name of the pupil it is set up for, if it is for one.</summary>
    public string? ForPupil { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        Fields.LeaderId = actor.UserId;
        Fields.From = FormDate.Write(time.Today());
        Fields.Until = FormDate.Write(time.Today().AddDays(7 * UsualWeeks));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        var (saved, problems) = await save.RunAsync(null, School!.Value, Fields.Input(), Pupil is { } first ? [first] : [], cancellation);
        Show(problems);
        return saved is null ? Page() : LocalRedirect($"/interventions/{saved.Id}/group");
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (Pupil is { } id && await db.Pupils.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellation) is { } pupil)
            (School, ForPupil) = (pupil.SchoolId, pupil.Name);
        School ??= reach.Managed is [var managed, ..] ? managed : null;
        if (School is not { } school || !reach.MayManage(school))
            return false;
        SchoolName = await db.Schools.Where(s => s.Id == school).Select(s => s.Name).SingleAsync(cancellation);
        Choices = await form.ReadAsync(school, cancellation);
        return true;
    }
}
