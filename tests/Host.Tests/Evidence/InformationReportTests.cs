using FluentAssertions;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Tests.Interventions;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Evidence;

public class InformationReportTests
{
    [SkippableTheory, EachDatabase]
    public async Task The_draft_has_every_heading_of_the_Schedule_and_hides_small_numbers(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await ProvisionSetting.MakeAsync(service);
        await service.AddAsync(new PupilFact { PupilId = setting.Ada.Id, Name = "SenProvision", Value = "\"K\"", On = new DateOnly(2026, 10, 1), Source = "census", RecordedAt = service.Now() });

        var senco = await service.SignedInAsync(setting.Senco);
        var page = await senco.SubmitAsync(await senco.OpenAsync("/information-report"), "main form");

        page.QuerySelectorAll("h2 .app-caption").Select(h => h.TextContent).Should().Equal("1", "2", "3(a)", "3(b)", "3(c)", "3(d)", "3(e)", "3(f)", "3(g)", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13");
        page.QuerySelector("[aria-labelledby=s1] tbody tr")!.TextContent.Should().Contain("not known").And.Contain("hidden");
        page.QuerySelector("[aria-labelledby=s3-e]")!.TextContent.Should().Contain("Language group (targeted)");
        page.QuerySelector("[aria-labelledby=s4]")!.TextContent.Should().Contain("The senco");
        page.QuerySelector("main")!.TextContent.Should().NotContain("Oakley").And.NotContain("Elmore");
    }
}
