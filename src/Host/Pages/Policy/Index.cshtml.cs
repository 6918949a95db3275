using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pages.Suggestions;
using SendWorkflows.Host.Publishing;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Suggestions;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Pages.Policy;

public sealed class IndexModel(AppDb db, PoliciesInForce policies, PolicyReach reach, RuleSetHistory history, WorkflowLibrary workflows, Actor actor, TimeProvider time) : PageModel
{
    public IReadOnlyList<(string Code, string Name)> Authorities { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Of { get; set; }

    public PolicyInForce? InForce { get; private set; }

    public Engine.Rules.Policy? Policy => InForce?.Policy;

    /// <summary>Every workflow file as it stands.</summary>
    public IReadOnlyList<WorkflowFile> Workflows { get; } = workflows.Files;

    /// <summary>Whether this person may propose changes.</summary>
    public bool MayChange { get; private set; }

    /// <summary>How many changes are drafts, wait for a decision or were sent back.</summary>
    public int Waiting { get; private set; }

    /// <summary>How many of them wait for this person's decision.</summary>
    public int ToDecide { get; private set; }

    public DateOnly Today => time.Today();

    public PolicyWords PolicyWords { get; private set; } = new(null);

    public string Title { get; private set; } = "";

    /// <summary>The rules by file, which holds one family.</summary>
    public IEnumerable<IGrouping<string, Engine.Rules.Rule>> Families =>
        Policy?.Rules.GroupBy(r => r.File).OrderBy(g => g.Key, StringComparer.Ordinal) ?? Enumerable.Empty<IGrouping<string, Engine.Rules.Rule>>();

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Authorities = [.. (await PolicyAuthorities.OfAsync(db, actor, cancellation)).Select(a => (a.Code, a.Name))];
        if (Authorities.Count == 0)
            return;
        var chosen = Authorities.FirstOrDefault(a => a.Code == Of) is { Code: not null } asked ? asked : Authorities[0];
        Of = chosen.Code;
        Title = chosen.Name;
        InForce = await policies.ForAuthorityAsync(chosen.Code, cancellation);
        PolicyWords = new PolicyWords(Policy);
        MayChange = reach.MayChange(await reach.UsersOfAsync(InForce!.RuleSet, cancellation));
        if (MayChange)
            CountOpen(await history.OpenAsync(InForce.RuleSet, cancellation));
    }

    private void CountOpen(IReadOnlyList<HistoryEntry> open)
    {
        Waiting = open.Count;
        ToDecide = open.Count(entry => entry.Proposal is { State: ProposalState.Waiting } proposal && proposal.AuthorId != actor.UserId);
    }

    public IActionResult OnPostCheck()
    {
        policies.CheckAgain();
        TempData["Checked"] = "The files have been read again.";
        return LocalRedirect($"/policy?of={Uri.EscapeDataString(Of ?? "")}");
    }

    public static string Family(string file) => PolicyWords.Sentence(PolicyWords.Humanise(Path.GetFileName(file).Replace(".rules.json", "", StringComparison.Ordinal)));

    public static string Standing(Engine.Rules.Rule rule) => SuggestionMeaning.StandingWords(rule.Standing.ToString().ToLowerInvariant());
}
