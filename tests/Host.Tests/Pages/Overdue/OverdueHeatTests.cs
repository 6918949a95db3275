using FluentAssertions;
using SendWorkflows.Host.Tests.Cycles;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.Overdue;

public class OverdueHeatTests
{
    [Fact]
    public async Task What_is_overdue_is_drawn_by_role_and_by_how_long_and_a_table_says_the_same()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await CycleSetting.MakeAsync(service);
        await setting.StartAsync();
        await setting.PassDaysToAsync(new DateOnly(2026, 12, 17));

        var page = await (await service.SignedInAsync(setting.Head)).OpenAsync("/overdue");

        var table = page.QuerySelector(".app-figure table")!.QuerySelectorAll("tbody tr").ToDictionary(r => r.QuerySelector("th")!.TextContent, r => r.QuerySelectorAll("td").Sum(c => int.Parse(c.TextContent)));
        table.Values.Sum().Should().Be(page.QuerySelectorAll("section[aria-labelledby^=role-] tbody tr").Length).And.BePositive();
        page.QuerySelectorAll(".app-figure thead th").Select(h => h.TextContent).Should().Equal("Role", "Up to 1 week", "1 to 2 weeks", "2 to 4 weeks", "Over 4 weeks");
        page.QuerySelectorAll(".app-heat rect").Length.Should().Be(table.Count * 4);
        page.QuerySelector(".app-heat svg")!.GetAttribute("aria-label").Should().Contain("The table below has the same figures.");
    }
}
