using AngleSharp.Html.Dom;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Tests.Cycles;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.Overdue;

public class DueSoonTests
{
    [SkippableTheory]
    [EachDatabase]
    public async Task Leaders_see_what_comes_within_two_weeks_by_role_and_it_does_not_count_as_late(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await CycleSetting.MakeAsync(service);
        await setting.StartAsync();
        var assess = await setting.AskAsync(db => db.Duties.SingleAsync(duty => duty.Name == "assess"));
        var head = await service.SignedInAsync(setting.Head);

        service.Clock.MoveTo(new DateTimeOffset(assess.DueOn!.Value.AddDays(-14), new TimeOnly(9, 0), TimeSpan.Zero));
        var page = await head.OpenAsync("/overdue");

        page.Body!.TextContent.Should().Contain("Nothing is overdue.");
        page.QuerySelector("section[aria-labelledby=coming] details summary")!.TextContent.Trim().Should().StartWith("With the class teacher: ");
        Rows(page, assess.Title).Should().ContainSingle().Which.Should().Contain("Due in 14 days");

        service.Clock.MoveTo(new DateTimeOffset(assess.DueOn!.Value.AddDays(-15), new TimeOnly(9, 0), TimeSpan.Zero));
        Rows(await head.OpenAsync("/overdue"), assess.Title).Should().BeEmpty();
    }

    private static IEnumerable<string> Rows(IHtmlDocument page, string title) =>
        page.QuerySelectorAll("section[aria-labelledby=coming] tbody tr").Select(row => row.TextContent).Where(text => text.Contains(title, StringComparison.Ordinal));
}
