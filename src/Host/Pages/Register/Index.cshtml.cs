using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Preferences;
using SendWorkflows.Host.Reports;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Pages.Register;

public sealed class IndexModel(SenRegister register, RegisterDownload download, StartForChosen start, MyPreferences preferences, Actor actor, TimeProvider time) : PageModel
{
    private const int RowsAPage = 50;

    [BindProperty(SupportsGet = true)]
    public RegisterFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    /// <summary>Whether everybody stands on one page, as for printing.</summary>
    [BindProperty(SupportsGet = true, Name = "all")]
    public bool All { get; set; }

    public DateOnly Today { get; } = time.Today();

    public IReadOnlyList<RegisterLine> Everyone { get; private set; } = [];

    public IReadOnlyList<RegisterLine> Found { get; private set; } = [];

    public IReadOnlyList<RegisterLine> Shown => All ? Found : [.. Found.Skip((PageNumber - 1) * RowsAPage).Take(RowsAPage)];

    public int Pages => All ? 1 : Math.Max(1, (Found.Count + RowsAPage - 1) / RowsAPage);

    public IReadOnlyList<RegisterColumn> Columns { get; private set; } = [];

    public RegisterChoices Choices { get; private set; } = RegisterChoices.Of([]);

    public bool IsFiltered => Found.Count < Everyone.Count;

    /// <summary>What the person may begin for several pupils at once.</summary>
    public IReadOnlyList<Workflow> Startable { get; } = start.Most > 0 ? start.Offered() : [];

    public bool MayStart => Startable.Count > 0;

    /// <summary>Whether the person may make packs for several pupils at once.</summary>
    public bool MayMakePacks { get; } = Roles.SeeWholeSchool.Any(actor.Is);

    public bool MayChoose => MayStart || MayMakePacks;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        Columns = await ColumnsAsync(cancellation);
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        return File(await download.CsvAsync(Found, cancellation), "text/csv; charset=utf-8", "sen-register.csv");
    }

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        return File(await download.WorkbookAsync(Found, await ColumnsAsync(cancellation), cancellation), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "sen-register.xlsx");
    }

    public async Task<IActionResult> OnPostColumnsAsync(string[] columns, CancellationToken cancellation)
    {
        await preferences.KeepAsync(RegisterColumn.Preference, RegisterColumn.Keep(columns), cancellation);
        return LocalRedirect(With("handler", null));
    }

    /// <summary>The address of this list with one thing changed.</summary>
    public string With(string name, string? value)
    {
        var query = Request.Query.Where(q => q.Key != name && q.Key != "p" && q.Key != "handler" && q.Value.ToString().Length > 0)
            .Select(q => KeyValuePair.Create(q.Key, (string?)q.Value.ToString())).ToList();
        if (value is not null)
            query.Add(new(name, value));
        return "/register" + QueryString.Create(query);
    }

    private async Task<IReadOnlyList<RegisterColumn>> ColumnsAsync(CancellationToken cancellation) =>
        RegisterColumn.Chosen(await preferences.ReadAsync(RegisterColumn.Preference, cancellation));

    private async Task ReadAsync(CancellationToken cancellation)
    {
        Everyone = await register.ReadAsync(cancellation);
        Found = Filter.Apply(Everyone);
        Choices = RegisterChoices.Of(Everyone);
    }
}
