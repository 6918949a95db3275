using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Serving;

namespace SendWorkflows.Host.Pages.Schools;

public sealed class SchoolModel(AppDb db, PeopleReach reach, SetTermDates termDates, SaveSchool save, Folders folders) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public School School { get; private set; } = null!;

    public IReadOnlyList<SchoolClass> Classes { get; private set; } = [];

    public IReadOnlyList<Term>? Terms { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostTermDatesAsync(IFormFile? calendar, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (calendar is null || calendar.Length > 1_000_000)
        {
            ModelState.AddModelError("Calendar", "Select a calendar file of at most 1 MB.");
            return Page();
        }

        using var reader = new StreamReader(calendar.OpenReadStream());
        var found = await termDates.RunAsync(Id, School.Name, new SourceText(calendar.FileName, await reader.ReadToEndAsync(cancellation)), cancellation);
        foreach (var problem in found.Where(p => p.Severity == Severity.Error))
            ModelState.AddModelError("Calendar", $"Line {problem.Place.Line}: {problem.Message} {problem.Help}");
        return ModelState.IsValid ? RedirectToPage() : Page();
    }

    public async Task<IActionResult> OnPostClassAsync(string? className, int? classYear, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (await save.AddClassAsync(Id, className, classYear, cancellation) is { } problem)
        {
            ModelState.AddModelError("ClassName", problem);
            return Page();
        }

        return RedirectToPage();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await reach.Reachable(db.Schools).SingleOrDefaultAsync(s => s.Id == Id, cancellation) is not { } school)
            return false;
        School = school;
        Classes = await db.Classes.Where(c => c.SchoolId == Id).OrderBy(c => c.YearGroup).ThenBy(c => c.Name).ToListAsync(cancellation);
        if (await db.SchoolDates.AsNoTracking().SingleOrDefaultAsync(d => d.SchoolId == Id, cancellation) is { } dates)
            Terms = CalendarReader.Read(new SourceText(School.Name, dates.Calendar), BankHolidayFiles.In(folders)).Calendar?.Terms;
        return true;
    }
}
