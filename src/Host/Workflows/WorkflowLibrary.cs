using System.Collections.Concurrent;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Serving;

namespace SendWorkflows.Host.Workflows;

/// <summary>
/// Reads the files <c>workflows/*/*.workflow.json</c> and reads one again when it changes. A wrong file stops nothing: it is listed with its
/// problems, and new runs begin on the last good version. Shared by all requests.
/// </summary>
public sealed class WorkflowLibrary(Folders folders, RecentLook recent)
{
    private const string Ending = ".workflow.json";
    private readonly ConcurrentDictionary<string, (DateTime WrittenAt, WorkflowFile File)> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Guid, Workflow> _pinned = new();

    /// <summary>Every workflow file as it stands now, in order of id.</summary>
    public IReadOnlyList<WorkflowFile> Files => recent.At<IReadOnlyList<WorkflowFile>>(
        folders.Workflows, () => [.. Paths().Select(Read).OrderBy(file => file.Id, StringComparer.Ordinal)]);

    /// <summary>Everything wrong with the files as they stand now.</summary>
    public IReadOnlyList<Diagnostic> Problems => [.. Files.SelectMany(file => file.Problems)];

    /// <summary>The file of a workflow, or <c>null</c> if there is none.</summary>
    public WorkflowFile? Find(string workflowId) => Files.FirstOrDefault(file => file.Id == workflowId);

    /// <summary>The workflow of a version that was kept when it was good.</summary>
    /// <exception cref="FormatException">It can no longer be read: the engine has changed its mind about a published version, which must never happen.</exception>
    public Workflow Pinned(WorkflowVersion version) => _pinned.GetOrAdd(version.Id, _ =>
    {
        var reading = WorkflowReader.Read(new SourceText($"{version.Workflow}{Ending} version {version.Version}", version.Text));
        return reading.Workflow ?? throw new FormatException(string.Join(Environment.NewLine, reading.Diagnostics));
    });

    /// <summary>The workflow of a kept version that was asked for before, or <c>null</c>.</summary>
    internal Workflow? FindPinned(Guid versionId) => _pinned.GetValueOrDefault(versionId);

    private IEnumerable<string> Paths() => Directory.EnumerateFiles(folders.Workflows, "*" + Ending, SearchOption.AllDirectories);

    private WorkflowFile Read(string path)
    {
        var writtenAt = File.GetLastWriteTimeUtc(path);
        if (_files.TryGetValue(path, out var kept) && kept.WrittenAt == writtenAt)
            return kept.File;
        var text = File.ReadAllText(path);
        var name = Path.GetRelativePath(folders.Workflows, path).Replace('\\', '/');
        var reading = WorkflowReader.Read(new SourceText($"workflows/{name}", text));
        var file = new WorkflowFile(reading.Workflow?.Id ?? name.Split('/')[0], text, reading.Workflow, reading.Diagnostics);
        _files[path] = (writtenAt, file);
        return file;
    }
}
