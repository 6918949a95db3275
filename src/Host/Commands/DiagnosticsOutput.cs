using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Host.Commands;

/// <summary>Diagnostics as every command writes them in JSON.</summary>
internal static class DiagnosticsOutput
{
    internal static IEnumerable<object> Of(IEnumerable<Diagnostic> problems) => problems.Select(problem => new
    {
        problem.Code,
        Severity = problem.Severity == Severity.Error ? "error" : "warning",
        problem.Place.File,
        problem.Place.Line,
        problem.Place.Column,
        problem.Place.Pointer,
        problem.Message,
        problem.Help,
    });
}
