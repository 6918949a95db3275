using SendWorkflows.Engine.Facts;

namespace SendWorkflows.Host.Commands;

/// <summary>Evaluates every pupil of a file and prints a line, or a paragraph, for each.</summary>
internal sealed record RulesEvaluate(RulesPolicy Policy, RulesPupils Pupils, bool Json)
{
    internal int Run(TextWriter output, TextWriter error)
    {
        if (Policy.Read(error) is not { } files || !Pupils.Exists(error) || !Pupils.Calendar.TryRead(error, out var calendar))
            return ExitCode.Misuse;
        if (Policy.Load(files, error) is not { } policy)
            return ExitCode.No;
        var exit = ExitCode.Fine;
        foreach (var reading in Pupils.Lines(policy.Facts, Policy.AsOf))
        {
            foreach (var problem in reading.Diagnostics)
            {
                error.WriteLine(problem);
                exit = ExitCode.No;
            }

            if (reading.Line is not { } line)
                continue;
            var facts = FactSelection.AsOf(policy.Facts, line.Facts, Policy.AsOf, calendar, Pupils.AllowDerived);
            var evaluation = policy.Evaluate(facts);
            output.Write(Json ? RulesEvaluateOutput.Json(line.Pupil, evaluation) : RulesEvaluateOutput.Text(line.Pupil, evaluation, policy));
        }

        return exit;
    }
}
