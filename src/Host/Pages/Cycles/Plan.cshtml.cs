using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Plans;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Pages.Cycles;

public sealed class PlanModel(CycleView view, Actor actor, WritePlan write, OfferProvision offer, TimeProvider time) : CyclePageModel(view, actor)
{
    private const int FewestShown = 3;

    [BindProperty]
    public List<TargetForm> Targets { get; set; } = [];

    [BindProperty]
    public string? Adjustments { get; set; }

    [BindProperty]
    public string? Interventions { get; set; }

    [BindProperty]
    public string? ParentsPart { get; set; }

    [BindProperty]
    public string? ReviewBy { get; set; }

    /// <summary>Ids of what was chosen of <see cref="Offered"/>.</summary>
    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    public OfferedProvision Offered { get; private set; } = OfferedProvision.Nothing;

    public bool CarriedForward { get; private set; }

    /// <summary>The school's next ends of half-term and term, as a hint for the date of review.</summary>
    public string ReviewHint
    {
        get
        {
            var today = time.Today();
            var calendar = Details.Run?.Calendar;
            var half = calendar?.EndOfHalfTerm(today);
            var end = calendar?.EndOfTerm(today);
            return calendar is null || (half ?? end) is not { } first ? "A school day. The school's term dates are not known."
                : half == end || end is null ? $"A school day. The school next breaks up on {Words.Date(first)}."
                : $"A school day. The school breaks up for half-term on {Words.Date(first)} and for the holidays on {Words.Date(end)}.";
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var answer = await OpenAsync(CycleWorkflow.Planned, oversee: false, Fill, cancellation);
        if (answer is PageResult)
            Offered = await offer.ForAsync(Id, cancellation);
        return answer;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Offered = await offer.ForAsync(Id, cancellation);
        var targets = Targets.Select(t => new TargetInput(t.Kind, t.Outcome, t.Baseline, t.Measure)).ToList();
        return await FinishAsync(await write.RunAsync(Id, new PlanInput(targets, Offered.AddTo(Adjustments, Chosen), Interventions, ParentsPart, FormDate.Read(ReviewBy)), cancellation), cancellation);
    }

    private void Fill()
    {
        if (Details.Plan is { } plan)
        {
            (Adjustments, Interventions, ParentsPart) = (plan.Adjustments, plan.Interventions, plan.ParentsPart);
            Targets = [.. plan.Targets.OrderBy(t => t.Number).Select(t => new TargetForm { Kind = t.Kind, Outcome = t.Outcome, Baseline = t.Baseline, Measure = t.Measure })];
            CarriedForward = Targets.Count > 0;
        }

        do
            Targets.Add(new TargetForm());
        while (Targets.Count < FewestShown);
    }
}
