using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Interventions;

namespace SendWorkflows.Host.Pages.Sessions;

/// <summary>The form that logs a session and the one that corrects it.</summary>
public abstract class SessionFormPage(ProvisionWords words) : PageModel
{
    [BindProperty]
    public SessionFields Fields { get; set; } = new();

    public Intervention Intervention { get; protected set; } = null!;

    public IReadOnlyDictionary<string, string> Feedback => words.Feedback;

    public string NameOf(Guid pupilId) => Intervention.Group.Find(m => m.PupilId == pupilId)?.Pupil.Name ?? "";

    protected void Show(IReadOnlyList<FieldProblem> problems)
    {
        foreach (var problem in problems)
            ModelState.AddModelError(problem.Field.Length == 0 || problem.Field == "Reason" ? problem.Field : $"Fields.{problem.Field}", problem.Message);
    }

    protected static string Typed(int number) => number.ToString(CultureInfo.InvariantCulture);
}
