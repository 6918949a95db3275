using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Workflows;

/// <summary>Answers a workflow's rule guards from the pupil's newest evaluation: met is true, not met is false, all else is not known.</summary>
public sealed class RuleAnswers(AppDb db, RunsAhead ahead)
{
    /// <summary>The answers to these rules, each under <c>rule:</c> and its id.</summary>
    public async Task<IReadOnlyDictionary<string, bool?>> ForAsync(Guid pupilId, IReadOnlyList<string> rules, CancellationToken cancellation)
    {
        var answers = new Dictionary<string, bool?>(StringComparer.Ordinal);
        if (rules.Count == 0)
            return answers;
        if (!ahead.KnowsOutcomes(pupilId, out var outcomes))
            outcomes = await db.Evaluations.AsNoTracking().Where(e => e.PupilId == pupilId).Select(e => e.Outcomes).SingleOrDefaultAsync(cancellation);
        foreach (var (rule, outcome) in outcomes is null ? [] : Read(outcomes))
        {
            if (rules.Contains(rule))
                answers["rule:" + rule] = outcome switch { "met" => true, "not-met" => false, _ => null };
        }

        return answers;
    }

    private static IEnumerable<(string Rule, string Outcome)> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        foreach (var element in document.RootElement.EnumerateArray())
            yield return (element.GetProperty("rule").GetString() ?? "", element.GetProperty("outcome").GetString() ?? "");
    }
}
