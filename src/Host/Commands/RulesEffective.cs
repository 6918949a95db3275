using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Rules.Effective;

namespace SendWorkflows.Host.Commands;

/// <summary>Prints who set each value of a rule set.</summary>
internal sealed record RulesEffective(RulesPolicy Policy, bool Json)
{
    internal int Run(TextWriter output, TextWriter error)
    {
        if (Policy.Read(error) is not { } reading)
            return ExitCode.Misuse;
        var effective = reading.Files is { } files ? EffectivePolicy.Read(files.Folders, files.FactsCatalogue, Policy.AsOf) : new EffectiveReading(null, []);
        foreach (var problem in reading.Diagnostics.Concat(effective.Diagnostics).Where(problem => problem.Severity == Severity.Error).Distinct())
            error.WriteLine(problem);
        if (effective.Effective is not { } found)
            return ExitCode.No;
        output.Write(Json ? RulesEffectiveOutput.Json(found) : RulesEffectiveOutput.Text(found));
        return ExitCode.Fine;
    }
}
