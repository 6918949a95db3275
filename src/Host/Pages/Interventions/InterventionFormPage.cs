using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Interventions;

namespace SendWorkflows.Host.Pages.Interventions;

/// <summary>The form that sets up an intervention and the one that changes it.</summary>
public abstract class InterventionFormPage : PageModel
{
    [BindProperty]
    public InterventionFields Fields { get; set; } = new();

    public InterventionChoices Choices { get; protected set; } = null!;

    protected void Show(IReadOnlyList<FieldProblem> problems)
    {
        foreach (var problem in problems)
            ModelState.AddModelError($"Fields.{problem.Field}", problem.Message);
    }
}
