namespace SendWorkflows.Host.Pupils;

/// <summary>A record about a pupil: whoever may not see the pupil cannot see it either (<c>AppDb</c> filters every query).</summary>
public interface IBelongsToPupil
{
    /// <summary>The pupil.</summary>
    Guid PupilId { get; }
}
