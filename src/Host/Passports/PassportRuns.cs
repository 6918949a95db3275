using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Passports;

/// <summary>The runs of the workflow in which a passport is written, checked and shared.</summary>
internal static class PassportRuns
{
    internal const string Workflow = "passport-and-plan";

    private const string Document = "passport";

    /// <summary>The pupil's open runs that are about a passport. An IEP or a plan has runs of the same workflow.</summary>
    internal static async Task<IReadOnlyList<Guid>> OpenAsync(AppDb db, Guid pupilId, CancellationToken cancellation)
    {
        var begun = await db.WorkflowRuns.AsNoTracking().Where(r => r.PupilId == pupilId && r.Workflow == Workflow && r.EndedAt == null)
            .SelectMany(r => db.RunSteps.Where(s => s.RunId == r.Id && s.Number == 1), (r, s) => new { r.Id, s.Data }).ToListAsync(cancellation);
        return [.. begun.Where(run => IsAboutPassport(run.Data)).Select(run => run.Id)];
    }

    internal static bool IsAboutPassport(string firstStep)
    {
        using var data = JsonDocument.Parse(firstStep);
        return data.RootElement.ValueKind == JsonValueKind.Object && data.RootElement.TryGetProperty("document", out var document) && document.GetString() == Document;
    }
}
