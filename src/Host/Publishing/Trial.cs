using System.Globalization;
using System.Text.Json;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Rules.Cases;
using SendWorkflows.Engine.Rules.Checking;
using SendWorkflows.Host.Evaluations;

namespace SendWorkflows.Host.Publishing;

/// <summary>What is known of a draft before anybody is asked to approve it. Stored with the proposal; fields may be added and are never renamed.</summary>
/// <param name="AsOf">The day whose facts the what-if asked about.</param>
/// <param name="EffectiveFrom">The day whose numbers were meant.</param>
/// <param name="Changes">What differs from the version it was compared with, a sentence each.</param>
/// <param name="Check">What checking found.</param>
/// <param name="Cases">How the author's cases went.</param>
/// <param name="WhatIf">What would change for pupils, in counts with small numbers hidden; <c>null</c> if errors kept it from being asked.</param>
public sealed record Trial(DateOnly AsOf, DateOnly EffectiveFrom, IReadOnlyList<string> Changes, Trial.CheckResult Check, Trial.CaseResult Cases, WhatIfReport? WhatIf)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web);

    /// <summary>Why it cannot be published, each with what to do; empty if nothing stands in the way.</summary>
    public IReadOnlyList<string> Stops { get; } = [.. StopsOf(Check, Cases, WhatIf)];

    /// <summary>The stored form.</summary>
    public string Write() => JsonSerializer.Serialize(this, Form);

    /// <summary>Reads the stored form.</summary>
    public static Trial Read(string stored) => JsonSerializer.Deserialize<Trial>(stored, Form) ?? throw new InvalidOperationException("A stored trial is empty.");

    private static IEnumerable<string> StopsOf(CheckResult check, CaseResult cases, WhatIfReport? whatIf)
    {
        if (check.Errors > 0)
            yield return $"Checking found {Words.Count(check.Errors, "error")}. Mend the files it names, then propose the change again.";
        else if (cases.Failures.Count > 0)
            yield return $"{cases.Cases - cases.Passed} of {cases.Cases} cases fail. Decide for each whether the change is wrong or the case no longer says what is wanted, mend that, then propose the change again.";
        foreach (var bound in whatIf?.Bounds.Where(bound => !bound.Kept) ?? [])
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"\"{bound.Event}\" would be suggested for about {bound.PerThousand:0.#} of each 1,000 pupils; the rule set expects {bound.Min:0.#} to {bound.Max:0.#}. Propose a smaller change, or say in ruleset.json under \"expectedVolume\" that this is what is wanted.");
        }
    }

    /// <summary>What checking found.</summary>
    public sealed record CheckResult(int Files, int Errors, int Warnings, IReadOnlyList<Problem> Problems)
    {
        internal static CheckResult Of(RuleSetChecking checking) => new(
            checking.Files, checking.Errors, checking.Warnings,
            [.. checking.Diagnostics.Select(each => new Problem(each.Code, each.Severity == Severity.Error ? "error" : "warning", each.Place.ToString(), each.Message, each.Help))]);
    }

    /// <summary>One thing that checking found.</summary>
    public sealed record Problem(string Code, string Severity, string Place, string Message, string? Help);

    /// <summary>How the author's cases went.</summary>
    public sealed record CaseResult(int Cases, int Passed, IReadOnlyList<string> Failures)
    {
        internal static CaseResult Of(RuleCaseRun run) => new(run.Cases, run.Passed, [.. run.Failures.Select(failure => $"{failure.Case}: {failure.Message}")]);
    }
}
