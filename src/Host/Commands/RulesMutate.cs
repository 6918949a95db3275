using System.Globalization;
using System.Text.Json;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Rules.Mutating;

namespace SendWorkflows.Host.Commands;

/// <summary>Mutates a rule set and prints what no case notices (rules/schema/rules-mutate.schema.json).</summary>
internal sealed record RulesMutate(RulesPolicy Policy, RulesCalendar Calendar, bool Json)
{
    internal int Run(TextWriter output, TextWriter error)
    {
        if (Policy.Read(error) is not { } reading || !Calendar.TryRead(error, out var calendar))
            return ExitCode.Misuse;
        var run = reading.Files is { } files
            ? RuleMutation.Run(files.Folders, files.FactsCatalogue, Policy.AsOf, calendar)
            : new MutationRun(0, 0, 0, 0, [], [], []);
        var errors = reading.Diagnostics.Concat(run.Diagnostics).Where(problem => problem.Severity == Severity.Error).Distinct().ToList();
        foreach (var problem in errors)
            error.WriteLine(problem);
        foreach (var failure in run.Failures)
            error.WriteLine($"{failure.Place}: {failure.Case}: {failure.Message}");
        if (run.Failures.Count > 0)
            error.WriteLine("Cases fail as the rules stand, so nothing is mutated. Mend them first.");
        output.Write(Json ? InJson(run) : InWords(run));
        return errors.Count == 0 && run.Failures.Count == 0 && run.Survivors.Count == 0 ? ExitCode.Fine : ExitCode.No;
    }

    private static string InWords(MutationRun run)
    {
        var lines = run.Survivors.Select(survivor => $"{survivor.File}: {survivor.Rule}: {survivor.Change}").ToList();
        lines.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"{run.Mutants} mutants, {run.Killed} killed, {run.Excused} excused, {run.Survivors.Count} survive; {run.Equivalent} more say the same as their rule."));
        return string.Join('\n', lines) + "\n";
    }

    private static string InJson(MutationRun run) => JsonSerializer.Serialize(
        new { run.Mutants, run.Killed, run.Equivalent, run.Excused, run.Survivors }, OutputJson.Options) + "\n";
}
