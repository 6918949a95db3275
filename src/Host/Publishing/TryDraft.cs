using SendWorkflows.Engine.Rules;
using SendWorkflows.Engine.Rules.Cases;
using SendWorkflows.Engine.Rules.Checking;
using SendWorkflows.Engine.Rules.Effective;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Evaluations;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Publishing;

/// <summary>
/// Works out what is known of a draft before it is published. The what-if looks at every pupil concerned, which nobody who edits a policy may, so it works in a
/// scope of its own, and only counts with small numbers hidden leave it.
/// </summary>
public sealed class TryDraft(IServiceScopeFactory scopes, TimeProvider time)
{
    /// <summary>Checks a draft, tries its cases and asks what it would change.</summary>
    /// <param name="draft">The draft's files.</param>
    /// <param name="earlier">The files it would follow; <c>null</c> if nothing was published, so that it is compared with the layers below it.</param>
    /// <param name="effectiveFrom">The day it would come into force; its numbers are compared, with what is known of pupils today.</param>
    /// <param name="authorities">The DfE codes of the authorities whose schools are asked about; none means every school.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<Trial> RunAsync(RuleSetFiles draft, RuleSetFiles? earlier, DateOnly effectiveFrom, IReadOnlyCollection<string> authorities, CancellationToken cancellation)
    {
        var today = time.Today();
        var checking = RuleSetChecker.Check(draft.Folders, draft.FactsCatalogue, effectiveFrom);
        var cases = RuleCaseRunner.Run(draft.Folders, draft.FactsCatalogue, effectiveFrom);
        var current = (earlier ?? draft with { Folders = draft.Folders.Count > 1 ? [.. draft.Folders.SkipLast(1)] : draft.Folders }).Load(effectiveFrom).Policy;
        var whatIf = checking.Policy is { } policy && current is not null ? await WhatIfAsync(current, policy, today, authorities, cancellation) : null;
        return new Trial(
            today, effectiveFrom, checking.Policy is { } drafted && current is not null ? PolicyComparison.Between(current, drafted) : [],
            Trial.CheckResult.Of(checking), Trial.CaseResult.Of(cases), whatIf);
    }

    private async Task<WhatIfReport> WhatIfAsync(Policy current, Policy draft, DateOnly today, IReadOnlyCollection<string> authorities, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AccessScope>().OpenToSystem();
        var result = await scope.ServiceProvider.GetRequiredService<SimulateDraft>().RunAsync(current, draft, today, authorities, cancellation);
        return WhatIfReport.Of(result.ForAuthority());
    }
}
