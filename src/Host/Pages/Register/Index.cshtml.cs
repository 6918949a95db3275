using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Reports;

namespace SendWorkflows.Host.Pages.Register;

public sealed class IndexModel(SenRegister register, RegisterDownload download) : PageModel
{
    private const int RowsAPage = 50;

    [BindProperty(SupportsGet = true)]
    public RegisterFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<RegisterLine> Everyone { get; private set; } = [];

    public IReadOnlyList<RegisterLine> Found { get; private set; } = [];

    public IReadOnlyList<RegisterLine> Shown => [.. Found.Skip((PageNumber - 1) * RowsAPage).Take(RowsAPage)];

    public int Pages => Math.Max(1, (Found.Count + RowsAPage - 1) / RowsAPage);

    public RegisterChoices Choices { get; private set; } = RegisterChoices.Of([]);

    public bool IsFiltered => Found.Count < Everyone.Count;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        return File(await download.MakeAsync(Found, cancellation), "text/csv; charset=utf-8", "sen-register.csv");
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

    private async Task ReadAsync(CancellationToken cancellation)
    {
        Everyone = await register.ReadAsync(cancellation);
        Found = Filter.Apply(Everyone);
        Choices = RegisterChoices.Of(Everyone);
    }
}
