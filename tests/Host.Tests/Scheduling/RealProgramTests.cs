using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Suggestions;
using SendWorkflows.Host.Tests.Faults;
using SendWorkflows.Host.Tests.Suggestions;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Scheduling;

public class RealProgramTests
{
    [SkippableTheory, EachDatabase]
    public async Task The_night_evaluates_a_pupil_of_whom_nothing_changed_but_whose_day_has_come(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await DecidingSetting.MakeAsync(service);
        await setting.SuggestedAsync("LowAttendance", ("AttendancePercent", "88.5"));
        // The real program has the real clock, whatever that says.
        await setting.AskAsync(db => db.Evaluations.ExecuteUpdateAsync(set => set.SetProperty(e => e.NextOn, new DateOnly(2000, 1, 1))));

        await using (RealProgram.Start(service, new() { ["Scheduling__Nightly"] = "0/1 * * * * ?" }))
            await Patience.UntilAsync(() => setting.AskAsync(db => db.Evaluations.AnyAsync(e => e.AsOf != new DateOnly(2026, 11, 16))));

        (await setting.SuggestionAsync("LowAttendance")).State.Should().Be(SuggestionState.Open);
    }
}
