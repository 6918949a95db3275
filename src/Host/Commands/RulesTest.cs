using System.Globalization;
using System.Text.Json;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Rules.Cases;
using static System.FormattableString;

namespace SendWorkflows.Host.Commands;

/// <summary>Tries the author's cases and prints those that failed (rules/schema/rules-test.schema.json).</summary>
internal sealed record RulesTest(RulesPolicy Policy, RulesCalendar Calendar, bool Json)
{
    internal int Run(TextWriter output, TextWriter error)
    {
        if (Policy.Read(error) is not { } reading || !Calendar.TryRead(error, out var calendar))
            return ExitCode.Misuse;
        var run = reading.Files is { } files
            ? RuleCaseRunner.Run(files.Folders, files.FactsCatalogue, Policy.AsOf, calendar)
            : new RuleCaseRun(0, 0, [], []);
        var errors = reading.Diagnostics.Concat(run.Diagnostics).Where(problem => problem.Severity == Severity.Error).Distinct().ToList();
        foreach (var problem in errors)
            error.WriteLine(problem);
        output.Write(Json ? InJson(run) : InWords(run));
        return errors.Count == 0 && run.Failed == 0 ? ExitCode.Fine : ExitCode.No;
    }

    private static string InWords(RuleCaseRun run)
    {
        // Cases that nobody could try say nothing each; together they say how much is not known to work.
        var lines = run.Failures.Where(failure => failure.WasTried).Select(failure => $"{failure.Place}: {failure.Case}: {failure.Message}")
            .Concat(run.Failures.Where(failure => !failure.WasTried).GroupBy(failure => (failure.Place.File, failure.Message)).Select(Together)).ToList();
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"{run.Cases} cases, {run.Passed} passed, {run.Failed} failed."));
        return string.Join('\n', lines) + "\n";
    }

    private static string Together(IGrouping<(string File, string Message), RuleCaseFailure> same) =>
        same.Count() == 1 ? $"{same.First().Place}: {same.First().Case}: {same.Key.Message}" : Invariant($"{same.Key.File}: {same.Count()} cases, from {same.First().Case} on: {same.Key.Message}");

    private static string InJson(RuleCaseRun run) => JsonSerializer.Serialize(
        new
        {
            run.Cases,
            run.Passed,
            run.Failed,
            Failures = run.Failures.Select(failure => new { failure.Place.File, failure.Place.Line, failure.Case, failure.Rule, failure.Message }),
        },
        OutputJson.Options) + "\n";
}
