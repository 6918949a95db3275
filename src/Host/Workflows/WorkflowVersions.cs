using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Workflows;

/// <summary>Keeps each good version of a workflow file whole, so that a run can stay on the one it began with.</summary>
public sealed class WorkflowVersions(AppDb db, WorkflowLibrary library)
{
    /// <summary>The version that a run could be moved to: the one new runs begin on, if its number is another.</summary>
    internal async Task<WorkflowVersion?> NewerAsync(LoadedRun loaded, CancellationToken cancellation) =>
        await CurrentAsync(loaded.Workflow.Id, cancellation) is { } current && current.Version != loaded.Workflow.Version ? current : null;

    /// <summary>
    /// The version a new run begins on: the file as it stands now, added to the kept versions if it is new, or the last good one when the
    /// file is wrong or gone. <c>null</c> if there never was a good one.
    /// </summary>
    public async Task<WorkflowVersion?> CurrentAsync(string workflowId, CancellationToken cancellation)
    {
        if (library.Find(workflowId) is not { Workflow: { } workflow } file)
            return await db.WorkflowVersions.Where(v => v.Workflow == workflowId)
                .OrderByDescending(v => v.Version).ThenByDescending(v => v.Id).FirstOrDefaultAsync(cancellation);
        var kept = db.WorkflowVersions.Local.FirstOrDefault(v => v.Workflow == workflowId && v.ContentHash == workflow.ContentHash)
            ?? await db.WorkflowVersions.SingleOrDefaultAsync(v => v.Workflow == workflowId && v.ContentHash == workflow.ContentHash, cancellation);
        if (kept is not null)
            return kept;
        var added = new WorkflowVersion
        {
            Id = Guid.CreateVersion7(),
            Workflow = workflowId,
            Version = workflow.Version,
            ContentHash = workflow.ContentHash,
            Text = file.Text,
        };
        db.WorkflowVersions.Add(added);
        return added;
    }
}
