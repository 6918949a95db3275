using FluentAssertions;
using SendWorkflows.Host.Suggestions;
using SendWorkflows.Host.Tests.Pages.Suggestions;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Suggestions;

public class ReturningTests
{
    [SkippableTheory, EachDatabase]
    public async Task A_suggestion_set_aside_is_not_there_again_tomorrow_nor_for_a_small_change(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await SetAsideAsync(service);

        await setting.DaysLaterAsync(1);
        (await setting.SuggestionAsync("LowAttendance")).State.Should().Be(SuggestionState.SetAside);
        await setting.KnowAsync("AttendancePercent", "87.9");
        await setting.DaysLaterAsync(7);
        (await setting.SuggestionAsync("LowAttendance")).State.Should().Be(SuggestionState.SetAside);
    }

    [SkippableTheory, EachDatabase]
    public async Task A_suggestion_set_aside_returns_when_attendance_has_moved_by_its_material_step_and_says_so(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await SetAsideAsync(service);

        await setting.KnowAsync("AttendancePercent", "86.5");
        await setting.DaysLaterAsync(1);

        var back = await setting.SuggestionAsync("LowAttendance");
        back.State.Should().Be(SuggestionState.Open);
        back.BackBecause.Should().Contain("it was 88.5% and is now 86.5%");
    }

    [Fact]
    public async Task A_suggestion_set_aside_returns_when_the_rule_had_stopped_applying_and_applies_again()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await SetAsideAsync(service);

        await setting.KnowAsync("AttendancePercent", "90");
        await setting.DaysLaterAsync(1);
        await setting.KnowAsync("AttendancePercent", "88.5");
        await setting.DaysLaterAsync(1);

        (await setting.SuggestionAsync("LowAttendance")).Should().BeEquivalentTo(new { State = SuggestionState.Open, BackBecause = "It had stopped applying and applies again." });
    }

    [SkippableTheory, EachDatabase]
    public async Task A_suggestion_put_off_returns_on_its_day_and_not_before(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await DecidingSetting.MakeAsync(service);
        var suggestion = await setting.SuggestedAsync("LowAttendance", ("AttendancePercent", "88.5"));
        var senco = await service.SignedInAsync(setting.Senco);
        await senco.DecideAsync(suggestion.Id, "defer", "meeting-arranged", new() { ["Form.Until"] = "2026-11-20" });

        await setting.DaysLaterAsync(3);
        (await setting.SuggestionAsync("LowAttendance")).State.Should().Be(SuggestionState.Deferred);
        await setting.DaysLaterAsync(1);
        (await setting.SuggestionAsync("LowAttendance")).Should().BeEquivalentTo(new { State = SuggestionState.Open, BackBecause = "The day it was put off to has come." });
    }

    private static async Task<DecidingSetting> SetAsideAsync(RunningService service)
    {
        var setting = await DecidingSetting.MakeAsync(service);
        var suggestion = await setting.SuggestedAsync("LowAttendance", ("AttendancePercent", "88.5"));
        var senco = await service.SignedInAsync(setting.Senco);
        await senco.DecideAsync(suggestion.Id, "set-aside", "another-explanation");
        (await setting.SuggestionAsync("LowAttendance")).State.Should().Be(SuggestionState.SetAside);
        return setting;
    }
}
