using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Rules;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Publishing;

/// <summary>
/// Makes a proposal in the signed-in person's name: a new value of one number, a whole folder, or a return to an earlier version. Each is checked, its cases are
/// tried and what it would do is asked before it is kept.
/// </summary>
public sealed class ProposeChange(AppDb db, PoliciesInForce policies, PolicyReach reach, TryDraft trial, Actor actor, AuditLog audit, TimeProvider time)
{
    private const string NotYours = "You may not change this rule set: every authority that uses it must have given you the policy role.";

    /// <summary>Proposes a new value of one number. Kept as a draft, for its author to look at.</summary>
    public async Task<Proposed> ThresholdAsync(string ruleSet, ThresholdAnswers answers, CancellationToken cancellation)
    {
        // Files that are delivered and never were asked about are published first: something must be there to change.
        await policies.OfAsync(ruleSet, cancellation);
        if (await new Publications(db).NewestAsync(ruleSet, cancellation) is not { } newest)
            return Proposed.Not("", "Nothing is published of this rule set, so there is no number to change.");
        var files = RuleSetVersions.FilesOf(newest.Version);
        var (edit, problems) = answers.Read(files.Load(answers.Day ?? time.Today()).Policy?.Thresholds.GetValueOrDefault(answers.Name ?? ""), time.Today());
        if (edit is null)
            return new Proposed(null, null, problems);
        var used = await db.RuleSetVersions.Where(v => v.RuleSet == ruleSet).Select(v => v.Version).ToListAsync(cancellation);
        var draft = edit.In(files, VersionNumber.After(newest.Version.Version, used));
        var loading = draft.Load(edit.From);
        if (loading.Policy is null)
            return new Proposed(null, null, [.. loading.Diagnostics.Where(each => each.Severity == Severity.Error).Select(each => (nameof(ThresholdAnswers.Value), $"{each.Message} {each.Help}".Trim()))]);
        return await KeepAsync(new Draft(ruleSet, draft, loading.Policy, newest, edit.From, answers.Reason!.Trim()), cancellation);
    }

    /// <summary>Proposes the content of a folder.</summary>
    public async Task<Proposed> FilesAsync(string ruleSet, RuleSetFiles files, DateOnly effectiveFrom, string reason, CancellationToken cancellation)
    {
        var newest = await new Publications(db).NewestAsync(ruleSet, cancellation);
        if (files.Load(effectiveFrom).Policy is { } policy)
            return await KeepAsync(new Draft(ruleSet, files, policy, newest, effectiveFrom, reason), cancellation);
        var users = await reach.UsersOfAsync(ruleSet, cancellation);
        return new Proposed(null, await trial.RunAsync(files, newest is null ? null : RuleSetVersions.FilesOf(newest.Version), effectiveFrom, users, cancellation), []);
    }

    /// <summary>Proposes to go back to an earlier publication, by its number.</summary>
    public async Task<Proposed> EarlierAsync(string ruleSet, int number, DateOnly? effectiveFrom, string? reason, CancellationToken cancellation)
    {
        var newest = await new Publications(db).NewestAsync(ruleSet, cancellation);
        if (await db.Publications.AsNoTracking().Include(p => p.Version).SingleOrDefaultAsync(p => p.RuleSet == ruleSet && p.Number == number, cancellation) is not { } earlier)
            return Proposed.Not("", $"There is no version {number} of this rule set. \"rules history\" lists them.");
        if (string.IsNullOrWhiteSpace(reason))
            return Proposed.Not("Reason", "Say why you want to go back.");
        var files = RuleSetVersions.FilesOf(earlier.Version);
        var day = effectiveFrom ?? time.Today();
        return files.Load(day).Policy is { } policy
            ? await KeepAsync(new Draft(ruleSet, files, policy, newest, day, reason.Trim()) { GoesBackTo = number }, cancellation)
            : Proposed.Not("", $"Version {number} no longer passes the checks, which have become stricter since. Propose a folder instead.");
    }

    private async Task<Proposed> KeepAsync(Draft draft, CancellationToken cancellation)
    {
        var users = await reach.UsersOfAsync(draft.RuleSet, cancellation);
        if (!reach.MayChange(users))
            return Proposed.Not("", NotYours);
        if (draft.EffectiveFrom < time.Today())
            return Proposed.Not("From", "A version comes into force today or later: what was decided before stays as it was.");
        if (draft.Policy.ContentHash == draft.Newest?.Version.ContentHash)
            return Proposed.Not("", $"Nothing differs from version {draft.Newest.Number}, the newest.");
        if (await new Publications(db).LabelledAsync(draft.RuleSet, draft.Policy.Version, draft.Policy.ContentHash, cancellation) is { } labelled)
            return Proposed.Not("", $"Version {labelled} is already called \"{draft.Policy.Version}\", with other content. Raise \"version\" in ruleset.json, so that the two can be told apart.");
        var found = await trial.RunAsync(draft.Files, draft.Newest is null ? null : RuleSetVersions.FilesOf(draft.Newest.Version), draft.EffectiveFrom, users, cancellation);
        var content = await new RuleSetVersions(db).KeepAsync(draft.RuleSet, draft.Policy, draft.Files, cancellation);
        var proposal = new Proposal
        {
            Id = Guid.CreateVersion7(),
            RuleSet = draft.RuleSet,
            VersionId = content.Id,
            ComparedWith = draft.Newest?.Number ?? 0,
            GoesBackTo = draft.GoesBackTo,
            EffectiveFrom = draft.EffectiveFrom,
            Reason = draft.Reason,
            AuthorId = actor.RequiredUserId,
            MadeAt = time.GetUtcNow().UtcDateTime,
            Trial = found.Write(),
        };
        db.Proposals.Add(proposal);
        audit.Record(
            "policy-change-drafted", "policy-change", proposal.Id.ToString(),
            $"Change to {draft.RuleSet} as of {draft.EffectiveFrom:yyyy-MM-dd}, tried over {found.WhatIf?.Pupils ?? 0} pupils; shown in counts. SHA-256: {content.ContentHash}.");
        await db.SaveChangesAsync(cancellation);
        return new Proposed(proposal.Id, found, []);
    }

    private sealed record Draft(string RuleSet, RuleSetFiles Files, Policy Policy, Publication? Newest, DateOnly EffectiveFrom, string Reason)
    {
        internal int? GoesBackTo { get; init; }
    }
}
