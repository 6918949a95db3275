using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Serving;

namespace SendWorkflows.Host.Pages.Schools;

public sealed class AddModel(PeopleReach reach, SaveSchool save, Folders folders) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Urn { get; set; }

    [BindProperty]
    public string? Establishment { get; set; }

    [BindProperty]
    public string? Phase { get; set; }

    [BindProperty]
    public string? AuthorityCode { get; set; }

    [BindProperty]
    public string? AuthorityName { get; set; }

    [BindProperty]
    public string? RuleSet { get; set; }

    public IEnumerable<SelectListItem> RuleSets =>
        Directory.EnumerateDirectories(folders.Rules).Where(folder => System.IO.File.Exists(Path.Combine(folder, "ruleset.json")))
            .Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal).Select(name => new SelectListItem(name, name));

    public IActionResult OnGet() => reach.WholeService ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!reach.WholeService)
            return NotFound();
        var (id, problems) = await save.AddAsync(new SchoolAnswers(Name, Urn?.Trim(), Establishment?.Trim(), Phase, AuthorityCode?.Trim(), AuthorityName, RuleSet), cancellation);
        foreach (var (field, problem) in problems)
            ModelState.AddModelError(field, problem);
        return id is { } added ? Redirect($"/schools/{added}") : Page();
    }
}
