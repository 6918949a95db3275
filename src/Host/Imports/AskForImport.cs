using SendWorkflows.Host.Jobs;

namespace SendWorkflows.Host.Imports;

/// <summary>Keeps a file that a person brings and asks that it be brought in.</summary>
public sealed class AskForImport(AskForJob ask)
{
    /// <summary>Asks. That the person may import for the school is the caller's to check.</summary>
    /// <returns>The job, whose id the import will bear.</returns>
    public Task<Guid> RunAsync(Stream content, string fileName, Guid schoolId, CancellationToken cancellation)
    {
        var name = ImportFile.NameOf(fileName);
        return ask.RunAsync(ImportJob.Kind, $"Bringing in {name}", schoolId, new ImportRequest(name, schoolId), content, cancellation);
    }
}
