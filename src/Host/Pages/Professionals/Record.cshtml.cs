using Microsoft.AspNetCore.Mvc;
using SendWorkflows.Host.Professionals;

namespace SendWorkflows.Host.Pages.Professionals;

public sealed class RecordModel(ProfessionalsOfPupil professionals, RecordAdvice record) : ProfessionalsPage(professionals)
{
    [BindProperty]
    public AdviceForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var problems = await record.ByStaffAsync(Id, Form.Input, cancellation);
        return await AnswerAsync(problems is null ? null : [.. problems.Select(problem => problem with { Field = AdviceForm.FieldOf(problem.Field) })], "The advice is recorded.", cancellation);
    }
}
