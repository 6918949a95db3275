namespace SendWorkflows.Host.Demonstration;

/// <summary>What happens before the demonstration serves its first page: an empty database is filled and the clock set.</summary>
public static class DemonstrationStart
{
    /// <summary>Fills the database and sets the clock, each only if need be.</summary>
    public static async Task RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        await using var work = services.CreateAsyncScope();
        // Filling lives through past days by its own clock, so the clock is kept only afterwards: whatever follows a kept clock would end the past.
        if (await work.ServiceProvider.GetRequiredService<FillDemonstration>().RunAsync(cancellation))
            await output.WriteLineAsync("  An invented authority with three schools has been set up.");
        await work.ServiceProvider.GetRequiredService<DemonstrationClock>().SetAsync(cancellation);
    }

    /// <summary>Prints the accounts to try.</summary>
    public static async Task GreetAsync(IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        await using var work = services.CreateAsyncScope();
        await work.ServiceProvider.GetRequiredService<DemonstrationAccounts>().WriteAsync(output, cancellation);
    }
}
