using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Evaluations;
using SendWorkflows.Host.Pages.Suggestions;
using SendWorkflows.Host.Publishing;
using SendWorkflows.Host.RuleSets;

namespace SendWorkflows.Host.Pages.Policy.Changes;

public sealed class ChangeModel(AppDb db, PoliciesInForce policies, RuleSetHistory history, PolicyReach reach, DecideProposal decide, Actor actor) : PageModel
{
    private Dictionary<string, string> _schools = [];
    private PolicyWords _words = new(null);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The DfE code of the authority whose versions this belongs to.</summary>
    public string? Of { get; private set; }

    public HistoryEntry Entry { get; private set; } = null!;

    public Proposal Proposal => Entry.Proposal!;

    public Trial Trial => Entry.Trial!;

    public bool IsAuthor => Proposal.AuthorId == actor.UserId;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancellation) =>
        await DoneAsync(await decide.AskAsync(Id, cancellation), "A colleague is asked to decide. They find it under the versions of the policy.", cancellation);

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellation) =>
        await DoneAsync(await decide.WithdrawAsync(Id, cancellation), "The change is taken back.", cancellation);

    public async Task<IActionResult> OnPostApproveAsync(CancellationToken cancellation) =>
        await DoneAsync(await decide.ApproveAsync(Id, cancellation), "The change is published. Pupils are looked at by it from the night before its first day on.", cancellation);

    public async Task<IActionResult> OnPostSendBackAsync(CancellationToken cancellation) =>
        await DoneAsync(await decide.SendBackAsync(Id, Reason, cancellation), "The change is sent back to its author.", cancellation, nameof(Reason));

    /// <summary>A school's, layer's or group's name for a cell of a breakdown.</summary>
    public string Named(WhatIfReport.Cell cell) => cell.Kind switch
    {
        "school" => _schools.GetValueOrDefault(cell.Value, cell.Value),
        "layer" => _words.Layer(cell.Value) ?? cell.Value,
        "need" => _words.Chosen("PrimaryNeed", cell.Value),
        _ => cell.Value,
    };

    private async Task<IActionResult> DoneAsync(string? refusal, string done, CancellationToken cancellation, string field = "")
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (refusal is not null)
        {
            ModelState.AddModelError(string.IsNullOrWhiteSpace(Reason) ? field : "", refusal);
            return Page();
        }

        TempData["Done"] = done;
        return LocalRedirect($"/policy/changes/{Id}");
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await history.ProposalAsync(Id, cancellation) is not { } entry || await reach.UsersOfAsync(entry.Proposal!.RuleSet, cancellation) is not { Count: > 0 } users || !reach.MayChange(users))
            return false;
        Entry = entry;
        Of = users[0];
        _schools = await db.Schools.Where(s => users.Contains(s.AuthorityCode)).ToDictionaryAsync(s => s.Urn, s => s.Name, cancellation);
        _words = new PolicyWords((await policies.OfAsync(Proposal.RuleSet, cancellation)).Policy);
        return true;
    }
}
