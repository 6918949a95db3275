namespace SendWorkflows.Engine.Facts;

/// <summary>What may never stand between a pupil and considering an EHC needs assessment (CoP 9.16): the words of <c>neverABarrier</c>.</summary>
public static class Barriers
{
    /// <summary>Cycles of support, or time on it.</summary>
    public const string Cycles = "cycles";

    /// <summary>Money spent.</summary>
    public const string Spend = "spend";

    /// <summary>A specialist's involvement.</summary>
    public const string Specialist = "specialist";

    /// <summary>A diagnosis.</summary>
    public const string Diagnosis = "diagnosis";

    /// <summary>Attainment, high or low.</summary>
    public const string Attainment = "attainment";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Cycles, Spend, Specialist, Diagnosis, Attainment];
}
