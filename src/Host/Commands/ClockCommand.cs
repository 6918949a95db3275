using System.CommandLine;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Serving;

namespace SendWorkflows.Host.Commands;

/// <summary><c>clock forward --days N</c> or <c>--to DATE</c>: moves the demonstration's clock. A service running beside follows at its next look.</summary>
public static class ClockCommand
{
    public static Command Create()
    {
        var days = new Option<int?>("--days") { Description = $"How many days forward, 1 to {ForwardClock.MostDays}: 7 for a week." };
        days.Validators.Add(option =>
        {
            if (option.GetValueOrDefault<int?>() is < 1 or > ForwardClock.MostDays)
                option.AddError($"--days must be from 1 to {ForwardClock.MostDays}.");
        });
        var to = new Option<DateOnly?>("--to") { Description = $"The day to move to, such as 2026-12-18; at most {ForwardClock.MostDays} days away." };
        var forward = new Command("forward", "Moves the demonstration's clock day by day and does each day's work.") { days, to };
        forward.Validators.Add(command =>
        {
            if (command.GetResult(days) is null == command.GetResult(to) is null)
                command.AddError("Say how far with either --days or --to.");
        });
        forward.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(days), parsed.GetValue(to), parsed.InvocationConfiguration.Output, cancellation));
        return new Command("clock", "The demonstration's clock. The real service has none to move.") { forward };
    }

    private static async Task<int> RunAsync(int? days, DateOnly? to, TextWriter output, CancellationToken cancellation)
    {
        var options = new ServiceOptions(Demo: true, "http://127.0.0.1:0");
        await using var app = Service.Build(options);
        if (await DatabasePreparation.PrepareAsync(app.Services, options, cancellation) is { } refusal)
        {
            await output.WriteLineAsync(refusal);
            return ExitCode.No;
        }

        await using var work = app.Services.CreateAsyncScope();
        work.ServiceProvider.GetRequiredService<AccessScope>().OpenToSystem();
        await work.ServiceProvider.GetRequiredService<ClockState>().FollowAsync(cancellation);
        var today = app.Services.GetRequiredService<TimeProvider>().Today();
        var goal = to ?? today.AddDays(days!.Value);
        if (goal <= today || goal > today.AddDays(ForwardClock.MostDays))
        {
            await output.WriteLineAsync($"The clock says {today:yyyy-MM-dd}. It only moves forward, at most to {today.AddDays(ForwardClock.MostDays):yyyy-MM-dd} at once.");
            return ExitCode.No;
        }

        foreach (var day in await work.ServiceProvider.GetRequiredService<ForwardClock>().ToAsync(goal, cancellation))
            await output.WriteLineAsync($"{day.On:yyyy-MM-dd}  {(day.Done.Count == 0 ? "nothing was due" : day.Words)}{string.Concat(day.Problems.Select(p => $"\n            went wrong: {p}"))}");
        return ExitCode.Fine;
    }
}
