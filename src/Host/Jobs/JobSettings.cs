namespace SendWorkflows.Host.Jobs;

/// <summary>How long the records of work that has ended are kept: setting <c>Jobs:KeptDays</c>.</summary>
/// <param name="KeptDays">Days since it ended (default 30). What it made stays.</param>
public sealed record JobSettings(int KeptDays)
{
    /// <summary>Reads the setting.</summary>
    /// <exception cref="InvalidOperationException">It is no number of days.</exception>
    public static JobSettings Read(IConfiguration configuration) => configuration.GetValue("Jobs:KeptDays", 30) is > 0 and var days
        ? new JobSettings(days)
        : throw new InvalidOperationException($"Jobs:KeptDays is \"{configuration["Jobs:KeptDays"]}\". Give the number of days that ended work is listed, at least 1.");
}
