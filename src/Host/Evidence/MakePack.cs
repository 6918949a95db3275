using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Interventions;
using SendWorkflows.Host.RuleSets;

namespace SendWorkflows.Host.Evidence;

/// <summary>Makes a pack from what is recorded today, and keeps it with who made it.</summary>
public sealed class MakePack(AppDb db, ReadHistory history, PackForms forms, PoliciesInForce policies, ProvisionWords words, Actor actor, AuditLog audit, TimeProvider time)
{
    /// <summary>The two limbs of CFA 2014 s.36(8), in plain words.</summary>
    public static IReadOnlyList<string> LegalTestWords { get; } =
    [
        "The child or young person has, or may have, special educational needs.",
        "It may be necessary for special educational provision to be made for them in accordance with an EHC plan.",
    ];

    private static readonly PackFormItem[] TowardsTheTest =
    [
        new("fact:SenProvision", "SEN provision"), new("fact:PrimaryNeed", "Main type of need"), new("fact:MayNeedPlanProvision", "Provision under a plan may be necessary"),
        new("fact:SevereOrComplexNeed", "Severe or complex need"), new("fact:ParentOrYoungPersonWantsAssessment", "The parents or the young person want an assessment"),
    ];

    /// <summary>The pack; <c>null</c> if the pupil is out of sight or the person may not make one.</summary>
    public Task<EvidencePack?> RunAsync(Guid pupilId, string kind, CancellationToken cancellation = default) => RunAsync(pupilId, kind, jobId: null, cancellation);

    /// <summary>The pack, as one of those that a job makes: it makes no second for the same pupil.</summary>
    public async Task<EvidencePack?> RunAsync(Guid pupilId, string kind, Guid? jobId, CancellationToken cancellation)
    {
        if (!PackKinds.Titles.ContainsKey(kind) || await history.RunAsync(pupilId, cancellation) is not { } known || !actor.IsAnyIn(known.Pupil.SchoolId, Roles.SeeWholeSchool))
            return null;
        var (ruleSet, version) = await RuleSetAsync(known, kind, cancellation);
        var content = Compose(known, forms.Find(ruleSet, kind), words).ToJson();
        var pack = new EvidencePack
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            PupilId = pupilId,
            JobId = jobId,
            Kind = kind,
            AsOf = known.AsOf,
            MadeById = actor.RequiredUserId,
            MadeAt = time.GetUtcNow().UtcDateTime,
            RuleSetVersionId = version,
            ContentHash = PackContent.HashOf(content),
            Content = content,
        };
        db.EvidencePacks.Add(pack);
        audit.Record("pack-made", "pack", pack.Id.ToString(), $"{PackKinds.Titles[kind]}, content {pack.ContentHash[..12]}.", known.Pupil.SchoolId, pupilId);
        await db.SaveChangesAsync(cancellation);
        return pack;
    }

    /// <summary>What a pack of this history says.</summary>
    internal static PackContent Compose(PupilHistory known, PackForm form, ProvisionWords words)
    {
        var lines = new PackLines(known, words);
        var pupil = known.Pupil;
        var isRequest = form.Kind == PackKinds.EhcNeedsAssessment;
        return new PackContent(
            form.Kind,
            new PackFormName(form.Title, $"{form.Source.Title}, {form.Source.Reference}"),
            new PackPupil(pupil.Name, pupil.BornOn, Words.Year(pupil.YearGroup), pupil.Class?.Name, pupil.School.Name, pupil.Upn, pupil.HomeAuthorityCode),
            isRequest ? new LegalTest(LegalTestWords, [.. TowardsTheTest.SelectMany(item => lines.Of(item).Lines)]) : null,
            [.. form.Sections.Where(s => s.FromAge is not { } age || pupil.BornOn.AddYears(age) <= known.AsOf).Select(section =>
            {
                var items = section.Items.Select(lines.Of).ToList();
                return new PackSection(section.Id, section.Heading, section.Reference, [.. items.SelectMany(i => i.Lines)], [.. items.SelectMany(i => i.Gaps).DistinctBy(g => g.Text)]);
            })],
            isRequest ? [.. known.LookedFor.Select(s => new PackLine("suggestion", "The authority looks for", s.Message, s.OpenedOn, s.Source, $"/suggestions/{s.Id}"))] : []);
    }

    // The home authority decides on a request, so its form is used; for an inspector the school's.
    private async Task<(string RuleSet, Guid? Version)> RuleSetAsync(PupilHistory known, string kind, CancellationToken cancellation)
    {
        var code = kind == PackKinds.EhcNeedsAssessment ? known.Pupil.HomeAuthorityCode ?? known.Pupil.School.AuthorityCode : known.Pupil.School.AuthorityCode;
        var policy = await policies.ForAuthorityAsync(code, cancellation) ?? await policies.ForSchoolAsync(known.Pupil.SchoolId, cancellation);
        return (policy!.RuleSet, policy.Version?.Id);
    }
}
