namespace SendWorkflows.Host.Scheduling;

/// <summary>When the service looks for due work: settings <c>Scheduling:*</c>.</summary>
/// <param name="Seconds">The seconds between two looks (default 30); 0 for never, as in tests that set the time themselves.</param>
/// <param name="Nightly">The Quartz cron expression of the night's work, in London's time (default a quarter past two).</param>
/// <param name="Batch">How many due runs are moved in one transaction at most (default 500).</param>
public sealed record SchedulingSettings(int Seconds, string Nightly, int Batch)
{
    /// <summary>Reads the settings.</summary>
    public static SchedulingSettings Read(IConfiguration configuration) => new(
        configuration.GetValue("Scheduling:Seconds", 30),
        configuration["Scheduling:Nightly"] is { Length: > 0 } cron ? cron : "0 15 2 * * ?",
        configuration.GetValue("Scheduling:Batch", 500));
}
