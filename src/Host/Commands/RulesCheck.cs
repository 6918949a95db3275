using System.Globalization;
using System.Text.Json;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Rules.Checking;

namespace SendWorkflows.Host.Commands;

/// <summary>Runs every check and prints what was found (rules/schema/rules-check.schema.json).</summary>
internal sealed record RulesCheck(RulesPolicy Policy, bool Json)
{
    internal int Run(TextWriter output, TextWriter error)
    {
        if (Policy.Read(error) is not { } reading)
            return ExitCode.Misuse;
        var checking = reading.Files is { } files ? RuleSetChecker.Check(files.Folders, files.FactsCatalogue, Policy.AsOf) : null;
        var problems = reading.Diagnostics.Concat(checking?.Diagnostics ?? []).ToList();
        var errors = problems.Count(problem => problem.Severity == Severity.Error);
        output.Write(Json ? InJson(checking?.Files ?? 0, errors, problems) : InWords(checking?.Files ?? 0, errors, problems));
        return errors == 0 ? ExitCode.Fine : ExitCode.No;
    }

    private static string InWords(int files, int errors, List<Diagnostic> problems)
    {
        var lines = problems.Select(problem => problem.ToString()).ToList();
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"{files} files, {errors} errors, {problems.Count - errors} warnings."));
        return string.Join('\n', lines) + "\n";
    }

    private static string InJson(int files, int errors, List<Diagnostic> problems) => JsonSerializer.Serialize(
        new
        {
            Files = files,
            Errors = errors,
            Warnings = problems.Count - errors,
            Diagnostics = DiagnosticsOutput.Of(problems),
        },
        OutputJson.Options) + "\n";
}
