using System.Globalization;
using System.Text;
using System.Text.Json;
using SendWorkflows.Host.Evaluations;
using SendWorkflows.Host.Publishing;

namespace SendWorkflows.Host.Commands;

/// <summary>
/// How versions and changes of a rule set are shown: to people, and to programs (rules/schema/rules-publish.schema.json for one,
/// rules/schema/rules-history.schema.json for all).
/// </summary>
internal static class RulesHistoryOutput
{
    internal static string Json(HistoryEntry entry) => JsonSerializer.Serialize(Shown(entry), OutputJson.Options) + "\n";

    internal static string Json(Trial trial) => JsonSerializer.Serialize(new { State = "refused", Trial = trial }, OutputJson.Options) + "\n";

    internal static string Json(string ruleSet, IReadOnlyList<HistoryEntry> published, IReadOnlyList<HistoryEntry> open, int? inForce) =>
        JsonSerializer.Serialize(new { RuleSet = ruleSet, InForce = inForce, Versions = published.Select(Shown), Open = open.Select(Shown) }, OutputJson.Options) + "\n";

    internal static string Text(IReadOnlyList<HistoryEntry> published, IReadOnlyList<HistoryEntry> open, int? inForce)
    {
        var text = new StringBuilder();
        foreach (var entry in open)
            text.Append(Text(entry, withTrial: false)).Append('\n');
        foreach (var entry in published)
            text.Append(entry.Number is { } number && number == inForce ? "In force today: " : "").Append(Text(entry, withTrial: false)).Append('\n');
        return text.ToString();
    }

    internal static string Text(HistoryEntry entry, bool withTrial)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{(entry.Number is { } number ? $"Version {number}" : $"Change {entry.Proposal!.Id}, {PolicyMoves.Words(entry.Proposal.State)}")}: {entry.Version}, from {entry.EffectiveFrom:yyyy-MM-dd}\n");
        text.Append(CultureInfo.InvariantCulture, $"  content {entry.ContentHash}\n");
        if (entry.Proposal is not { } proposal)
            return text.Append("  as delivered with the service\n").ToString();
        text.Append(CultureInfo.InvariantCulture, $"  written by {entry.Author}: {proposal.Reason}\n");
        if (proposal.GoesBackTo is { } earlier)
            text.Append(CultureInfo.InvariantCulture, $"  goes back to version {earlier}\n");
        if (entry.Approver is { } decider)
            text.Append(CultureInfo.InvariantCulture, $"  {(proposal.State == ProposalState.SentBack ? "sent back" : "approved")} by {decider}{(proposal.DecisionReason is { } because ? $": {because}" : "")}\n");
        text.Append(withTrial ? Text(entry.Trial!) : Summary(entry.Trial!));
        if (withTrial && proposal.State == ProposalState.Waiting)
            text.Append(CultureInfo.InvariantCulture, $"A colleague approves it on the page /policy/changes/{proposal.Id}, or with: rules approve {proposal.Id} --approver EMAIL\n");
        return text.ToString();
    }

    internal static string Text(Trial trial)
    {
        var text = new StringBuilder(Summary(trial));
        foreach (var problem in trial.Check.Problems)
            text.Append(CultureInfo.InvariantCulture, $"  {problem.Place}: {problem.Severity} {problem.Code}: {problem.Message} {problem.Help}\n");
        foreach (var failure in trial.Cases.Failures)
            text.Append(CultureInfo.InvariantCulture, $"  {failure}\n");
        foreach (var move in trial.WhatIf?.Moves ?? [])
            Append(text, move);
        foreach (var (name, of) in trial.WhatIf?.Hours ?? new Dictionary<string, WhatIfReport.NowAndDraft>())
            text.Append(CultureInfo.InvariantCulture, $"  hours of {name}: now {of.Current:0.#}, under the draft {of.Draft:0.#}\n");
        foreach (var bound in trial.WhatIf?.Bounds ?? [])
            text.Append(CultureInfo.InvariantCulture, $"  {bound.Event}: {bound.PerThousand:0.#} of each 1,000, expected {bound.Min:0.#} to {bound.Max:0.#}: {(bound.Kept ? "kept" : "BROKEN")}\n");
        return text.ToString();
    }

    private static void Append(StringBuilder text, WhatIfReport.MoveOf move)
    {
        text.Append(CultureInfo.InvariantCulture, $"  {Number(move.Pupils)} {PolicyMoves.Words(move.Move)} {move.Event} by {move.Rule}\n");
        foreach (var kind in move.By.GroupBy(cell => cell.Kind))
            text.Append(CultureInfo.InvariantCulture, $"    by {kind.Key}: {string.Join(", ", kind.Select(cell => $"{cell.Value} {Number(cell.Pupils)}"))}\n");
    }

    private static string Summary(Trial trial)
    {
        var text = new StringBuilder();
        foreach (var change in trial.Changes)
            text.Append(CultureInfo.InvariantCulture, $"  {change}\n");
        text.Append(CultureInfo.InvariantCulture, $"  {trial.Check.Errors} errors, {trial.Check.Warnings} warnings; {trial.Cases.Passed} of {trial.Cases.Cases} cases pass; {PolicyMoves.Summary(trial.WhatIf)}\n");
        return text.ToString();
    }

    private static string Number(int? pupils) => pupils is { } number ? number.ToString(CultureInfo.InvariantCulture) : "(hidden)";

    private static object Shown(HistoryEntry entry) => new
    {
        entry.Number,
        entry.Version,
        entry.ContentHash,
        entry.EffectiveFrom,
        State = entry.Proposal is { } of ? Code(of.State) : "delivered",
        Change = entry.Proposal?.Id,
        entry.Author,
        entry.Approver,
        entry.Proposal?.Reason,
        entry.Proposal?.DecisionReason,
        entry.Proposal?.GoesBackTo,
        entry.Trial,
    };

    private static string Code(ProposalState state) => state == ProposalState.SentBack ? "sent-back" : state.ToString().ToLowerInvariant();
}
