using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Suggestions;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Passports;

/// <summary>
/// Keeps a passport as a newer version, hands it in where its workflow waits for it, and where the words are the pupil's own records that the pupil's views are known.
/// </summary>
public sealed class WritePassport(AppDb db, Actor actor, Runs runs, RecordFacts facts, PoliciesInForce policies, AuditLog audit, TimeProvider time)
{
    private const string ViewRecorded = "PupilViewRecorded";

    /// <summary>Checks and keeps it. <c>null</c> where there is no such pupil for this person; otherwise what to mend, empty when it is kept.</summary>
    public async Task<IReadOnlyList<InputProblem>?> RunAsync(Guid pupilId, PassportInput input, CancellationToken cancellation)
    {
        if (await db.Pupils.SingleOrDefaultAsync(p => p.Id == pupilId, cancellation) is not { } pupil || !MayWrite(actor, pupil))
            return null;
        if (Check(input) is { Count: > 0 } problems)
            return problems;
        var now = time.GetUtcNow();
        var passport = new Passport
        {
            Id = Guid.CreateVersion7(now),
            PupilId = pupil.Id,
            WrittenBy = input.WrittenBy!,
            On = input.On!.Value,
            RecordedByUserId = actor.RequiredUserId,
            RecordedAt = now.UtcDateTime,
            Likes = input.Likes?.Trim() ?? "",
            Helps = input.Helps?.Trim() ?? "",
            DoesNotHelp = input.DoesNotHelp?.Trim() ?? "",
            WantKnown = input.WantKnown?.Trim() ?? "",
            Hopes = input.Hopes?.Trim() ?? "",
        };
        db.Passports.Add(passport);
        pupil.ChangedAt = now.UtcDateTime;
        await RecordViewAsync(pupil, passport, cancellation);
        await HandInAsync(pupil, cancellation);
        audit.Record("passport-written", "passport", passport.Id.ToString(), $"{PassportWords.Writers[passport.WrittenBy]}, on {Words.Date(passport.On)}.", pupil.SchoolId, pupil.Id);
        await db.SaveChangesAsync(cancellation);
        return [];
    }

    /// <summary>Whoever works with the pupil may write down what the pupil says, support staff included.</summary>
    public static bool MayWrite(Actor actor, Pupil pupil) => actor.IsAnyIn(pupil.SchoolId, Roles.SchoolStaff);

    private async Task RecordViewAsync(Pupil pupil, Passport passport, CancellationToken cancellation)
    {
        if (passport.WrittenBy == "adult" || (await policies.ForSchoolAsync(pupil.SchoolId, cancellation))?.Policy?.Facts[ViewRecorded] is null)
            return;
        await facts.StageAsync([new FactOfPupil(pupil.Id, new DatedFact(ViewRecorded, FactValue.Of(true), passport.On, $"passport entered by {actor.Name}"))], importId: null, cancellation);
    }

    // Written by support staff it stays to be handed in: the workflow says who may.
    private async Task HandInAsync(Pupil pupil, CancellationToken cancellation)
    {
        if (!actor.MayRecord(pupil.SchoolId))
            return;
        foreach (var run in await PassportRuns.OpenAsync(db, pupil.Id, cancellation))
            await runs.StageAsync(run, new WorkflowEvent("WRITTEN", Data: new Dictionary<string, string>(StringComparer.Ordinal) { ["where"] = $"/pupils/{pupil.Id}/passport" }), cancellation);
    }

    private List<InputProblem> Check(PassportInput input)
    {
        var problems = new List<InputProblem>();
        if (!PassportWords.Writers.ContainsKey(input.WrittenBy ?? ""))
            problems.Add(new InputProblem("WrittenBy", "Choose whose words these are."));
        if (input.On is null)
            problems.Add(new InputProblem("On", "Enter the day it was written."));
        else if (input.On > time.Today())
            problems.Add(new InputProblem("On", $"{Words.Date(input.On)} has not come yet."));
        if (new[] { input.Likes, input.Helps, input.DoesNotHelp, input.WantKnown, input.Hopes }.All(string.IsNullOrWhiteSpace))
            problems.Add(new InputProblem("Likes", "Write something in at least one of the boxes."));
        return problems;
    }
}
