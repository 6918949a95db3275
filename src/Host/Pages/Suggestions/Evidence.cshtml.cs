using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.Pages.Suggestions;

public sealed class EvidenceModel(SuggestionRecord record, CriteriaUsed criteria, Decide decide, DecisionRecord decisions, PoliciesInForce policies, SchoolCalendars calendars, TimeProvider time) : PageModel
{
    [BindProperty]
    public DecideForm Form { get; set; } = new();

    public Suggestion Suggestion { get; private set; } = null!;

    public IReadOnlyList<(Decision Decision, string By)> Decisions { get; private set; } = [];

    public EvidenceCard? Card { get; private set; }

    public PolicyInForce? Policy { get; private set; }

    public PolicyWords PolicyWords { get; private set; } = new(null);

    /// <summary>Whose criteria are used, where a pupil of another authority makes that a question.</summary>
    public string? Criteria { get; private set; }

    public bool MayDecide { get; private set; }

    public string? Work { get; private set; }

    public bool OpensDuty => Work is not null;

    public DateOnly Today => time.Today();

    public IEnumerable<(string Meaning, string? Provider)> NotKnown =>
        Suggestion.Missing.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(name => (PolicyWords.Meaning(name), PolicyWords.Fact(name.Split('.')[0])?.Provider));

    public async Task<IActionResult> OnGetAsync(Guid id, string? answer, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        Form.Kind = answer;
        Form.Revision = Suggestion.Revision;
        Form.DoBy = ProposedDay.For(Suggestion.Urgency, Today, await calendars.OfAsync(Suggestion.Pupil.SchoolId, cancellation));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (Form.Kind == DecisionKinds.Accept && ModelState.GetFieldValidationState("Form.DoBy") == ModelValidationState.Invalid)
            return await ShowAgainAsync(id, cancellation);
        var outcome = await decide.RunAsync(new Answer(id, Form.Revision, Form.Kind, Form.Reason, Form.Note, Form.Until, Form.DoBy), cancellation);
        switch (outcome.Result)
        {
            case DecisionResult.NotFound:
                return NotFound();
            case DecisionResult.NotAllowed:
                return Forbid();
            case DecisionResult.Recorded:
                TempData["Done"] = outcome.Decision!.Followed;
                return LocalRedirect("/suggestions");
            case DecisionResult.EvidenceChanged:
                ModelState.AddModelError("", "The evidence changed while you were reading it. Look at it again below, then decide.");
                break;
            case DecisionResult.DecidedBefore:
                ModelState.AddModelError("", "Somebody else has decided on this in the meantime. What they decided is below; your answer was not recorded.");
                break;
            default:
                foreach (var problem in outcome.Problems)
                    ModelState.AddModelError(Form.FieldFor(problem.Field), problem.Message);
                break;
        }

        return await ShowAgainAsync(id, cancellation);
    }

    private async Task<IActionResult> ShowAgainAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        ModelState.SetModelValue("Form.Revision", Suggestion.Revision, Suggestion.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Form.Revision = Suggestion.Revision;
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        if (await record.ReadAsync(id, cancellation) is not { } found)
            return false;
        (Suggestion, Decisions) = found;
        MayDecide = decisions.IsAllowed(Suggestion.Pupil.SchoolId);
        Policy = await policies.VersionAsync(Suggestion.RuleSetVersionId, Today, cancellation);
        PolicyWords = new PolicyWords(Policy?.Policy);
        Criteria = await criteria.SayAsync(Suggestion, Policy?.RuleSet, cancellation);
        Work = PolicyWords.Layer(Suggestion.Target) is null && Suggestion.Event is not (SuggestionMeaning.StartSupport or SuggestionMeaning.EndSupport or SuggestionMeaning.StartCycle)
            ? FollowUp.Of(Suggestion.Event)?.Title
            : null;
        Card = EvidenceCard.Read(Suggestion.Evidence, PolicyWords);
        return true;
    }
}
