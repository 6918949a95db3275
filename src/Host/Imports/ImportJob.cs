using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Evaluations;
using SendWorkflows.Host.Jobs;

namespace SendWorkflows.Host.Imports;

/// <summary>
/// Brings a file in as work under way, then asks the policy about the pupils who changed. The import bears the job's id: begun again after it was committed, it is
/// found and not done again. Whom the policy had not been asked about by then is known by their change.
/// </summary>
internal sealed class ImportJob(IServiceScopeFactory scopes, ImportFile importFile, EvaluatePupils evaluate, JobFiles files) : IJobKind
{
    internal const string Kind = "import";

    public string Name => Kind;

    public async Task<JobResult> RunAsync(JobRun run, CancellationToken cancellation)
    {
        var request = run.Request<ImportRequest>();
        if (!await MayAsync(run.AskedById, request.SchoolId, cancellation))
            throw new JobRefusedException("You may no longer bring in data for this school, so nothing was taken from the file.");
        run.Say(new WorkProgress("Reading the file"));
        await using var content = files.Open(run);
        var outcome = await importFile.RunAsync(content, new ImportOrder(request.FileName, request.SchoolId, run.AskedById, run.Id) { Progress = run }, cancellation);
        await EvaluateAsync(run, outcome, cancellation);
        return new JobResult($"/import/{run.Id}");
    }

    private async Task EvaluateAsync(JobRun run, ImportOutcome outcome, CancellationToken cancellation)
    {
        try
        {
            if (outcome.WasThere)
                await evaluate.ChangedAsync(cancellation);
            else
                await evaluate.RunAsync(outcome.ChangedPupils, asked => run.Say(new WorkProgress("changed pupils looked at by the policy", asked, outcome.ChangedPupils.Count)), cancellation);
        }
        catch (Exception problem) when (problem is DbUpdateException or DbException)
        {
            // The round of due work asks about the same pupils, and may have been first. The file is in; whoever is left is asked about at its next round.
        }
    }

    private async Task<bool> MayAsync(Guid userId, Guid schoolId, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ActAs>().RunAsync(userId, cancellation)
            && await scope.ServiceProvider.GetRequiredService<ImportReach>().Schools(scope.ServiceProvider.GetRequiredService<AppDb>().Schools).AnyAsync(s => s.Id == schoolId, cancellation);
    }
}

/// <summary>What is asked of an import.</summary>
internal sealed record ImportRequest(string FileName, Guid SchoolId);
