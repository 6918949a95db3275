using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules;

namespace SendWorkflows.Host.Commands;

/// <summary>Explains one rule, or every rule that is met or failed, for one pupil of a file.</summary>
internal sealed record RulesExplain(RulesPolicy Policy, RulesPupils Pupils, string Pupil, string? RuleId, bool Json)
{
    internal int Run(TextWriter output, TextWriter error)
    {
        if (Policy.Read(error) is not { } files || !Pupils.Exists(error) || !Pupils.Calendar.TryRead(error, out var calendar))
            return ExitCode.Misuse;
        if (Policy.Load(files, error) is not { } policy)
            return ExitCode.No;
        if (RuleId is not null && policy[RuleId] is null)
        {
            error.WriteLine($"No rule is called \"{RuleId}\". {NearestName.Help(RuleId, policy.Rules.Select(rule => rule.Id))}".TrimEnd());
            return ExitCode.Misuse;
        }

        if (Find(policy, error) is not { } line)
        {
            error.WriteLine($"\"{Pupils.Facts}\" has no pupil \"{Pupil}\".");
            return ExitCode.Misuse;
        }

        var facts = FactSelection.AsOf(policy.Facts, line.Facts, Policy.AsOf, calendar, Pupils.AllowDerived);
        var explanations = RulesOf(policy, facts).Select(rule => policy.Explain(facts, rule)!).ToList();
        output.Write(Json ? RulesExplainOutput.Json(Pupil, explanations) : RulesExplainOutput.Text(Pupil, explanations));
        return ExitCode.Fine;
    }

    /// <summary>The pupil's line; if there are several, the last, as a later import would have it.</summary>
    private FactLine? Find(Policy policy, TextWriter error)
    {
        FactLine? found = null;
        foreach (var reading in Pupils.Lines(policy.Facts, Policy.AsOf).Where(reading => reading.Line?.Pupil == Pupil))
        {
            foreach (var problem in reading.Diagnostics)
                error.WriteLine(problem);
            found = reading.Line;
        }

        return found;
    }

    private IEnumerable<string> RulesOf(Policy policy, FactSet facts) =>
        RuleId is not null
            ? [RuleId]
            : policy.Evaluate(facts).Rules.Where(rule => rule.Outcome is Outcome.Met or Outcome.Failed).Select(rule => rule.RuleId);
}
