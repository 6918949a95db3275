namespace SendWorkflows.Host.Requests;

/// <summary>A request for an EHC needs assessment, as a member of staff enters it.</summary>
/// <param name="PupilId">The pupil.</param>
/// <param name="RequestedBy"><c>parent</c>, <c>young-person</c> or <c>school</c>.</param>
/// <param name="RequesterName">Who asked, as they gave their name.</param>
/// <param name="MadeOn">The day it was made or sent.</param>
/// <param name="ReceivedOn">The day the authority received it; <c>null</c> until known.</param>
/// <param name="AuthorityCode">The authority it was made to; where the pupil lives.</param>
/// <param name="Words">What the person said, in their words.</param>
public sealed record RequestInput(
    Guid PupilId, string? RequestedBy, string? RequesterName, DateOnly? MadeOn, DateOnly? ReceivedOn, string? AuthorityCode, string? Words);
