using System.Text.Json;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Demonstration;
using SendWorkflows.Host.Demonstration.Year;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Serving;

namespace SendWorkflows.Host.Commands;

/// <summary>Moves the demonstration's clock and prints what happened.</summary>
/// <param name="Goal">The day to move to, given the clock's today.</param>
/// <param name="People">Whether the demonstration's people do their work.</param>
/// <param name="Report">Whether to end with a report.</param>
/// <param name="Fill">Whether an empty demonstration is set up first.</param>
/// <param name="Json">Whether to print the report alone, as JSON.</param>
internal sealed record ClockForward(Func<DateOnly, DateOnly> Goal, bool People, bool Report, bool Fill, bool Json)
{
    internal async Task<int> RunAsync(TextWriter output, CancellationToken cancellation)
    {
        var options = new ServiceOptions(Demo: true, "http://127.0.0.1:0");
        await using var app = Service.Build(options);
        if (await DatabasePreparation.PrepareAsync(app.Services, options, cancellation) is { } refusal)
        {
            await output.WriteLineAsync(refusal);
            return ExitCode.No;
        }

        if (Fill)
            await DemonstrationStart.RunAsync(app.Services, Json ? TextWriter.Null : output, cancellation);
        await using var work = app.Services.CreateAsyncScope();
        work.ServiceProvider.GetRequiredService<AccessScope>().OpenToSystem();
        await work.ServiceProvider.GetRequiredService<ClockState>().FollowAsync(cancellation);
        var today = app.Services.GetRequiredService<TimeProvider>().Today();
        var goal = Goal(today);
        if (goal <= today || goal > today.AddDays(ForwardClock.MostDaysOfCommand))
        {
            await output.WriteLineAsync($"The clock says {today:yyyy-MM-dd}. It only moves forward, at most to {today.AddDays(ForwardClock.MostDaysOfCommand):yyyy-MM-dd} at once.");
            return ExitCode.No;
        }

        return await PlayAsync(work.ServiceProvider.GetRequiredService<PlayYear>(), goal, output, cancellation);
    }

    private async Task<int> PlayAsync(PlayYear year, DateOnly goal, TextWriter output, CancellationToken cancellation)
    {
        foreach (var day in await year.ToAsync(goal, People, cancellation))
        {
            if (!Json)
                await output.WriteLineAsync($"{day.On:yyyy-MM-dd}  {(day.Done.Count == 0 ? "nothing was due" : day.Words)}{string.Concat(day.Problems.Select(p => $"\n            went wrong: {p}"))}");
        }

        if (!Report && !Json)
            return ExitCode.Fine;
        var report = await year.ReportAsync(goal, cancellation);
        await output.WriteLineAsync(Json ? JsonSerializer.Serialize(report, OutputJson.Options) : "\n" + string.Join('\n', report.Lines()));
        return report.IsSound ? ExitCode.Fine : ExitCode.No;
    }
}
