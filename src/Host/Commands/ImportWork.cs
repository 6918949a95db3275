using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Evaluations;
using SendWorkflows.Host.Imports;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Commands;

/// <summary>Brings in one file and prints what came of it.</summary>
internal sealed class ImportWork(string path, string? urn, bool asJson)
{
    internal async Task<int> RunAsync(IServiceProvider services, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        if (await SchoolAsync(services.GetRequiredService<AppDb>(), error, cancellation) is not { } school)
            return ExitCode.Misuse;
        await using var file = File.OpenRead(path);
        var outcome = await services.GetRequiredService<ImportFile>().RunAsync(file, Path.GetFileName(path), school.Id, userId: null, cancellation);
        await services.GetRequiredService<EvaluatePupils>().RunAsync(outcome.ChangedPupils, cancellation);
        await output.WriteAsync(asJson ? ImportOutput.Json(outcome.Import) : ImportOutput.Text(outcome.Import, school));
        return outcome.Import.Problems.Any(problem => problem.Rejected) ? ExitCode.No : ExitCode.Fine;
    }

    private async Task<School?> SchoolAsync(AppDb db, TextWriter error, CancellationToken cancellation)
    {
        var schools = await db.Schools.Where(s => urn == null || s.Urn == urn).OrderBy(s => s.Name).Take(2).ToListAsync(cancellation);
        if (schools is [var only])
            return only;
        await error.WriteLineAsync((urn, schools.Count) switch
        {
            (null, 0) => "There is no school yet. Start the service and add one, or set up the demonstration.",
            (null, _) => "There are several schools. Say which is meant with --school and its URN.",
            _ => $"No school has the URN \"{urn}\".",
        });
        return null;
    }
}
