namespace SendWorkflows.Host.Demonstration;

/// <summary>What happens before the demonstration serves its first page: the clock is set and an empty database filled.</summary>
public static class DemonstrationStart
{
    /// <summary>Sets the clock and fills the database, each only if need be.</summary>
    public static async Task RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        await using var work = services.CreateAsyncScope();
        await work.ServiceProvider.GetRequiredService<DemonstrationClock>().SetAsync(cancellation);
        if (await work.ServiceProvider.GetRequiredService<FillDemonstration>().RunAsync(cancellation))
            await output.WriteLineAsync("  An invented authority with three schools has been set up.");
    }

    /// <summary>Prints the accounts to try.</summary>
    public static async Task GreetAsync(IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        await using var work = services.CreateAsyncScope();
        await work.ServiceProvider.GetRequiredService<DemonstrationAccounts>().WriteAsync(output, cancellation);
    }
}
