using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Interventions;

/// <summary>Sets up an intervention, or changes one.</summary>
public sealed class SaveIntervention(AppDb db, InterventionReach reach, InterventionForm form, GroupChange group, AuditLog audit, TimeProvider time)
{
    /// <summary>The intervention, or what to mend; neither if the school or the intervention is out of reach.</summary>
    /// <param name="id">The one to change, or <c>null</c> for a new one.</param>
    /// <param name="schoolId">The school of a new one.</param>
    /// <param name="input">What the person filled in.</param>
    /// <param name="firstPupils">Pupils to begin a new one with.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<(Intervention? Saved, IReadOnlyList<FieldProblem> Problems)> RunAsync(
        Guid? id, Guid schoolId, InterventionInput input, IReadOnlyCollection<Guid> firstPupils, CancellationToken cancellation = default)
    {
        var found = id is { } known ? await reach.Seen().Include(i => i.Group).SingleOrDefaultAsync(i => i.Id == known, cancellation) : null;
        if (id is not null && found is null)
            return (null, []);
        var school = found?.SchoolId ?? schoolId;
        if (!reach.MayManage(school))
            return (null, []);
        var choices = await form.ReadAsync(school, cancellation);
        var problems = input.Problems(choices.Words, choices.Areas.Keys, choices.Staff.Select(s => s.Id));
        if (problems.Count > 0)
            return (null, problems);

        var saved = found ?? new Intervention { Id = Guid.CreateVersion7(time.GetUtcNow()), SchoolId = school, Name = "", Wave = "", StaffKind = "" };
        if (found is null)
            db.Interventions.Add(saved);
        Fill(saved, input);
        audit.Record(found is null ? "intervention-set-up" : "intervention-changed", "intervention", saved.Id.ToString(), Say(saved, choices.Words), school);
        if (firstPupils.Count > 0)
            await group.StageAsync(saved, firstPupils, cancellation);
        await group.MarkChangedAsync(saved.Group.Select(m => m.PupilId), cancellation);
        await db.SaveChangesAsync(cancellation);
        return (saved, []);
    }

    private static string Say(Intervention saved, ProvisionWords words) =>
        $"{saved.Name}: {words.WaveName(saved.Wave)}, {saved.Days.InWords()}, {Host.Words.Minutes(saved.SessionMinutes)} a session, {Host.Words.Date(saved.From)} to {Host.Words.Date(saved.Until)}.";

    private static void Fill(Intervention saved, InterventionInput input)
    {
        saved.Name = input.Name!.Trim();
        saved.Wave = input.Wave!;
        saved.Area = string.IsNullOrEmpty(input.Area) ? null : input.Area;
        saved.LeaderId = input.LeaderId;
        saved.StaffKind = input.StaffKind!;
        saved.Adults = input.Adults!.Value;
        saved.Days = input.Days;
        saved.SessionMinutes = input.SessionMinutes!.Value;
        saved.From = input.From!.Value;
        saved.Until = input.Until!.Value;
        saved.Aim = input.Aim?.Trim() ?? "";
        saved.Measure = input.Measure?.Trim() ?? "";
        saved.EvidenceBased = input.EvidenceBased;
        saved.TrainedStaff = input.TrainedStaff;
        saved.OtherCostPence = Money.Pence(input.OtherCost)!.Value;
    }
}
