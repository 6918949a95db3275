using Microsoft.AspNetCore.Mvc;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Reports;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Pages.Facts;

public sealed class RecordModel(AppDb db, RecordableFacts recordable, RecordAnswer record, Actor actor, TimeProvider time) : FactsPage(db, recordable, actor)
{
    [BindProperty]
    public string? On { get; set; }

    [BindProperty]
    public string? Value { get; set; }

    /// <summary>Whether what was known is known no longer.</summary>
    [BindProperty]
    public bool NotKnown { get; set; }

    [BindProperty]
    public List<string> Values { get; set; } = [];

    [BindProperty]
    public Dictionary<string, string?> Fields { get; set; } = [];

    [BindProperty]
    public string? More { get; set; }

    public FactDefinition Fact { get; private set; } = null!;

    public PupilFact? Now => Held.GetValueOrDefault(Fact.Name);

    public async Task<IActionResult> OnGetAsync(Guid id, string name, CancellationToken cancellation)
    {
        if (!await FindAsync(id, name, cancellation))
            return NotFound();
        On = FormDate.Write(time.Today());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string name, CancellationToken cancellation)
    {
        if (!await FindAsync(id, name, cancellation))
            return NotFound();
        var input = new FactInput { On = On, Value = NotKnown ? FactReading.NotKnown : Value, Values = Values, Fields = Fields, More = More };
        if (await record.RunAsync(id, Fact, input, cancellation) is not { } problems)
            return NotFound();
        foreach (var (field, message) in problems)
            ModelState.AddModelError(field, message);
        if (problems.Count > 0)
            return Page();
        TempData["Done"] = $"{FactWords.Name(Fact.Name)} is recorded.";
        return LocalRedirect($"/pupils/{id}");
    }

    private async Task<bool> FindAsync(Guid id, string name, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation) || Facts?.FirstOrDefault(f => f.Name == name) is not { } fact)
            return false;
        Fact = fact;
        return true;
    }
}
