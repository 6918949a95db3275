using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.PupilFacts;

/// <summary>Something known about a pupil, with its date and source. Facts are never altered: a correction is a newer fact.</summary>
public sealed class PupilFact : IBelongsToPupil
{
    /// <summary>Order of recording.</summary>
    public long Id { get; init; }

    /// <inheritdoc />
    public Guid PupilId { get; init; }

    /// <summary>The fact's name in the catalogue, such as <c>AttendancePercent</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The value as JSON, in the shape a facts file uses.</summary>
    public required string Value { get; init; }

    /// <summary>The day the value is true of.</summary>
    public DateOnly On { get; init; }

    /// <summary>Where it came from, in words a SENCo knows: <c>Attendance import, autumn.csv row 14</c>.</summary>
    public required string Source { get; init; }

    /// <summary>When it was recorded (UTC).</summary>
    public DateTime RecordedAt { get; init; }

    /// <summary>The import it came with, if it did.</summary>
    public Guid? ImportId { get; init; }
}
