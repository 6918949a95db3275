namespace SendWorkflows.Host.Tests.Faults;

/// <summary>Waits for another process, which runs on the computer's own time.</summary>
internal static class Patience
{
    /// <summary>Asks again and again; gives up after a minute and a half.</summary>
    internal static async Task UntilAsync(Func<Task<bool>> done)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while (!await done())
            await Task.Delay(TimeSpan.FromMilliseconds(10), patience.Token);
    }

    /// <summary>Lets another process work on for a while that nothing in the database marks the end of, so that what comes next meets it at another moment each time.</summary>
    internal static Task WhileItWorksAsync(TimeSpan so) => Task.Delay(so);

    /// <summary>Strikes every so many milliseconds while some work goes on. Returns how often a strike met something.</summary>
    internal static async Task<int> StrikeWhileAsync(Task work, int every, Func<Task<int>> strike)
    {
        var met = 0;
        while (!work.IsCompleted)
        {
            met += await strike();
            await Task.Delay(TimeSpan.FromMilliseconds(every));
        }

        await work;
        return met;
    }
}
