using System.Text.Json;
using SendWorkflows.Engine.Rules;
using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.Evaluations;

/// <summary>The stored form of a pupil's answers: <c>[{"rule","outcome","missing":[…]}]</c> in ordinal order of rule.</summary>
internal static class OutcomesJson
{
    internal static string Write(IEnumerable<RuleAnswer> answers) =>
        JsonSerializer.Serialize(answers.OrderBy(a => a.Rule.Id, StringComparer.Ordinal)
            .Select(a => new { rule = a.Rule.Id, outcome = a.Outcome.Outcome.Word(), missing = a.Outcome.Missing }));
}
