using System.Net;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Interventions;

public class ImpactTests
{
    [SkippableTheory, EachDatabase]
    public async Task Leaders_see_dose_and_response_together_drawn_and_as_a_table(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await ProvisionSetting.MakeAsync(service);
        foreach (var day in new[] { 2, 4, 9 })
            await setting.HeldAsync(new(2026, 11, day), setting.Ada, setting.Ben);
        await service.DoAsync(async parts =>
        {
            var db = parts.GetRequiredService<AppDb>();
            await db.Interventions.ExecuteUpdateAsync(i => i.SetProperty(x => x.Measure, "words used"));
            await db.GroupMembers.Where(m => m.PupilId == setting.Ada.Id).ExecuteUpdateAsync(m => m.SetProperty(x => x.Progress, "good").SetProperty(x => x.MeasureAtStart, 4).SetProperty(x => x.MeasureNow, 11.5));
        });

        var page = await (await service.SignedInAsync(await service.PersonAsync(Roles.Head, setting.School))).OpenAsync("/provision-map/impact");

        page.QuerySelectorAll("svg circle").Should().ContainSingle();
        var cells = page.QuerySelectorAll("tbody td").Select(c => c.TextContent.Trim());
        cells.Should().Equal("2", "6 of 14 (43%)", "3 hours", "100% made progress: good: 1, not known: 1", "words used: +7.5");
        (await (await service.SignedInAsync(setting.Assistant)).SendAsync("/provision-map/impact")).StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task An_intervention_nobody_has_judged_is_listed_and_not_drawn()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await ProvisionSetting.MakeAsync(service);

        var page = await (await service.SignedInAsync(setting.Senco)).OpenAsync("/provision-map/impact");

        page.QuerySelectorAll("svg").Should().NotContain(s => s.ClassList.Contains("app-impact"));
        page.QuerySelector("tbody tr")!.TextContent.Should().Contain("Language group").And.Contain("not known: 2");
    }
}
