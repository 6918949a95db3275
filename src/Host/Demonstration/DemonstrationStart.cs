using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Serving;

namespace SendWorkflows.Host.Demonstration;

/// <summary>What happens before the demonstration serves its first page: an empty database is filled and the clock set.</summary>
public static class DemonstrationStart
{
    /// <summary>Fills the database and sets the clock, each only if need be.</summary>
    public static async Task RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        if (await ClearHalfFilledAsync(services, cancellation))
            await output.WriteLineAsync("  Setting up was cut short last time. It begins again with an empty database.");
        await using var work = services.CreateAsyncScope();
        // Filling lives through past days by its own clock, so the clock is kept only afterwards: whatever follows a kept clock would end the past.
        var fill = work.ServiceProvider.GetRequiredService<FillDemonstration>();
        if (await fill.IsNeededAsync(cancellation))
            await output.WriteLineAsync("  Inventing an authority and living through its autumn; this takes about a minute.");
        if (await fill.RunAsync(cancellation))
            await output.WriteLineAsync("  An invented authority with three schools has been set up.");
        await work.ServiceProvider.GetRequiredService<DemonstrationClock>().SetAsync(cancellation);
    }

    // The clock is kept last, so a database with an authority and no kept clock is one whose filling never ended. Everything in it is invented.
    private static async Task<bool> ClearHalfFilledAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await using var work = services.CreateAsyncScope();
        work.ServiceProvider.GetRequiredService<AccessScope>().OpenToSystem();
        var db = work.ServiceProvider.GetRequiredService<AppDb>();
        if (!await db.Authorities.AnyAsync(cancellation) || await db.ServiceStates.AnyAsync(s => s.Name == ServiceState.ClockOffsetSeconds, cancellation))
            return false;
        await db.Database.EnsureDeletedAsync(cancellation);
        await DatabasePreparation.PrepareAsync(services, services.GetRequiredService<ServiceOptions>(), cancellation);
        return true;
    }

    /// <summary>Prints the accounts to try.</summary>
    public static async Task GreetAsync(IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        await using var work = services.CreateAsyncScope();
        await work.ServiceProvider.GetRequiredService<DemonstrationAccounts>().WriteAsync(output, cancellation);
    }
}
