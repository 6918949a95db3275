using SendWorkflows.Host.Access;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Evidence;

/// <summary>A pack as it was made: who made it, when, and exactly what it said. Never altered; a newer one stands beside it.</summary>
public sealed class EvidencePack : IBelongsToPupil
{
    /// <summary>The pack's id.</summary>
    public Guid Id { get; init; }

    /// <inheritdoc />
    public Guid PupilId { get; init; }

    /// <summary>The pupil.</summary>
    public Pupil Pupil { get; init; } = null!;

    /// <summary>One of <see cref="PackKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The day whose records it shows.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary>Who made it.</summary>
    public Guid MadeById { get; init; }

    /// <summary>Who made it.</summary>
    public AppUser MadeBy { get; init; } = null!;

    /// <summary>When (UTC).</summary>
    public DateTime MadeAt { get; init; }

    /// <summary>The job that made it together with those of other pupils; <c>null</c> for one made alone.</summary>
    public Guid? JobId { get; init; }

    /// <summary>The rule set whose form was used; <c>null</c> if none was in force.</summary>
    public Guid? RuleSetVersionId { get; init; }

    /// <summary>SHA-256 of <see cref="Content"/>, in hexadecimal: two packs that say the same have the same.</summary>
    public required string ContentHash { get; init; }

    /// <summary>What it says, as JSON (<c>content</c> of <c>rules/schema/evidence-pack.schema.json</c>).</summary>
    public required string Content { get; init; }
}
