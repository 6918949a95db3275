using SendWorkflows.Engine.Facts;
using SendWorkflows.Host.RuleSets;

namespace SendWorkflows.Host.PupilFacts;

/// <summary>The facts that people may record of a pupil, because a policy that holds for the pupil asks about them.</summary>
public sealed class RecordableFacts(PoliciesInForce policies)
{
    /// <summary>
    /// What the school's policy declares, then what only the policy of the authority where the pupil lives does, each in its catalogue's order;
    /// <c>null</c> if no policy is in force for the school. A name that both declare is the school's.
    /// </summary>
    /// <param name="schoolId">The pupil's school.</param>
    /// <param name="homeAuthority">The DfE code of the authority where the pupil lives; <c>null</c> if not known.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<IReadOnlyList<FactDefinition>?> OfAsync(Guid schoolId, string? homeAuthority, CancellationToken cancellation)
    {
        if ((await policies.ForSchoolAsync(schoolId, cancellation))?.Policy is not { } school)
            return null;
        var home = homeAuthority is null ? null : (await policies.ForAuthorityAsync(homeAuthority, cancellation))?.Policy;
        var further = home?.Facts.Facts.Where(fact => school.Facts[fact.Name] is null) ?? [];
        return [.. school.Facts.Facts.Concat(further).Where(AskedFacts.MayBeRecorded)];
    }
}
