using SendWorkflows.Engine.Diagnostics;
using static System.FormattableString;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>Every rule has been compared with its source, as lately as the rule set asks (<c>verifyEveryMonths</c>).</summary>
internal sealed class VerificationCheck : IRuleCheck
{
    public IEnumerable<Diagnostic> Run(RuleSetUnderCheck set)
    {
        var months = set.Descriptions.LastOrDefault(description => description.VerifyEveryMonths is not null)?.VerifyEveryMonths;
        foreach (var (rule, _) in set.Merged.Written)
        {
            if (rule.Properties.VerifiedOn is not { } day)
            {
                if (months is not null)
                    yield return Overdue(rule.Place, $"The rule \"{rule.Name}\" does not say when it was last compared with its source.");
            }
            else if (day > set.AsOf)
            {
                yield return Overdue(rule.Place, Invariant($"The rule \"{rule.Name}\" was compared with its source on {day:yyyy-MM-dd}, which is still to come."));
            }
            else if (months is { } every && day.AddMonths(every) < set.AsOf)
            {
                yield return Overdue(rule.Place, Invariant($"The rule \"{rule.Name}\" was last compared with its source on {day:yyyy-MM-dd}, more than {every} months before {set.AsOf:yyyy-MM-dd}."));
            }
        }
    }

    private static Diagnostic Overdue(Place place, string message) =>
        Diagnostic.Warning(RuleCodes.VerificationOverdue, place, message, "Compare it, then set Properties.VerifiedOn to that day.");
}
