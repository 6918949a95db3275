using System.Runtime.CompilerServices;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Workflows;

namespace SendWorkflows.Content.Tests.Workflows;

/// <summary>The workflow files of this repository.</summary>
internal static class WorkflowFiles
{
    internal static string Root { get; } = FindRoot();

    /// <summary>Every workflow file, by its path from the repository's root.</summary>
    internal static IEnumerable<string> All => Directory
        .EnumerateFiles(Path.Combine(Root, "workflows"), "*.workflow.json", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    internal static SourceText Read(string path) => new(path, File.ReadAllText(Path.Combine(Root, path)));

    internal static Workflow Workflow(string path) => WorkflowReader.Read(Read(path)).Workflow!;

    /// <summary>The demonstration school's calendar.</summary>
    internal static SchoolCalendar Calendar { get; } = CalendarReader.Read(
        Read("rules/england/calendars/demonstration-school.json"), [Read("rules/england/calendars/bank-holidays.json")]).Calendar!;

    private static string FindRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
