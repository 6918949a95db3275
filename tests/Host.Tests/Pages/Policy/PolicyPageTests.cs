using FluentAssertions;
using SendWorkflows.Host.Tests.Cycles;
using SendWorkflows.Host.Tests.RuleSets;
using SendWorkflows.Host.Tests.Suggestions;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.Policy;

public class PolicyPageTests
{
    [Fact]
    public async Task The_page_shows_the_layers_the_rules_and_the_numbers_in_force()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await DecidingSetting.MakeAsync(service);
        var senco = await service.SignedInAsync(setting.Senco);

        var page = await senco.OpenAsync("/policy");

        page.QuerySelector("main")!.TextContent.Should().Contain("Targeted, additional support").And.Contain("Attendance is low.").And.Contain("90%");
        page.QuerySelector(".app-problems").Should().BeNull();
    }

    [Fact]
    public async Task A_broken_file_is_shown_with_its_place_and_help_while_the_service_goes_on()
    {
        using var folder = new RulesFolder();
        await using var service = await RunningService.StartAsync(settings: folder.Settings);
        var setting = await DecidingSetting.MakeAsync(service);
        var senco = await service.SignedInAsync(setting.Senco);
        await senco.OpenAsync("/policy");
        folder.Write("rules/england/attendance.rules.json", folder.Read("rules/england/attendance.rules.json").Replace("pupil.AttendancePercent", "pupil.AttendencePercent"));

        var problems = (await senco.OpenAsync("/policy")).QuerySelector(".app-problems")!.TextContent;

        problems.Should().Contain("The last good version stays in force").And.Contain("AttendencePercent").And.Contain("AttendancePercent").And.Contain("rules/england/attendance.rules.json");
        (await setting.SuggestedAsync("LowAttendance", ("AttendancePercent", "88.5"))).Confirmed.Should().BeTrue();
        (await senco.OpenAsync("/suggestions")).QuerySelector("main")!.TextContent.Should().Contain("Ada Example");
    }

    [SkippableTheory, EachDatabase]
    public async Task A_broken_workflow_file_is_shown_and_new_cycles_begin_on_the_last_good_version(DatabaseKind kind)
    {
        const string File = "workflows/assess-plan-do-review/apdr.workflow.json";
        using var folder = new RulesFolder();
        await using var service = await RunningService.StartAsync(kind, settings: folder.Settings);
        var setting = await CycleSetting.MakeAsync(service);
        await setting.StartAsync();
        var senco = await service.SignedInAsync(setting.Senco);
        folder.Write(File, folder.Read(File).Replace("\"target\": \"plan\"", "\"target\": \"plam\""));

        var problems = (await senco.OpenAsync("/policy")).QuerySelector(".app-problems")!.TextContent;
        var second = await setting.StartAsync((await service.PupilAsync(setting.School, setting.Class, "Bea")).Id);

        problems.Should().Contain("plam").And.Contain(File).And.Contain("new ones begin on the last good version");
        second.RunId.Should().NotBeNull();
    }
}
