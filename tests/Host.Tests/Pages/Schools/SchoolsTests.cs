using System.Text;
using AngleSharp.Html.Dom;
using FluentAssertions;
using SendWorkflows.Host.Access;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.Schools;

public class SchoolsTests
{
    [SkippableTheory, EachDatabase]
    public async Task An_administrator_adds_a_school_and_its_authority(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var visitor = await service.SignedInAsync(await service.PersonAsync(Roles.Administrator));

        var page = await visitor.SubmitAsync(await visitor.OpenAsync("/schools/add"), "main form", new()
        {
            ["Name"] = "Rowan School",
            ["Urn"] = "100123",
            ["Establishment"] = "2123",
            ["Phase"] = "primary",
            ["AuthorityCode"] = "205",
            ["AuthorityName"] = "Hammersmith and Fulham",
            ["RuleSet"] = "england",
        });

        page.QuerySelector("h1")!.TextContent.Should().Be("Rowan School");
        page.Body!.TextContent.Should().Contain("none can be dated until the school has its terms");
    }

    [Fact]
    public async Task Every_wrong_answer_is_named_at_once()
    {
        await using var service = await RunningService.StartAsync();
        var visitor = await service.SignedInAsync(await service.PersonAsync(Roles.Administrator));

        var page = await visitor.SubmitAsync(await visitor.OpenAsync("/schools/add"), "main form", new() { ["Urn"] = "12" });

        page.QuerySelectorAll(".govuk-error-summary__list li").Should().HaveCount(6);
    }

    [Fact]
    public async Task Term_dates_are_taken_from_a_file_and_a_wrong_file_changes_nothing()
    {
        await using var service = await RunningService.StartAsync();
        await service.AuthorityAsync();
        var school = await service.SchoolAsync();
        var visitor = await service.SignedInAsync(await service.PersonAsync(Roles.Administrator));

        var wrong = await UploadAsync(visitor, $"/schools/{school.Id}", """{ "name": "X", "terms": "none" }""");
        wrong.QuerySelector(".govuk-error-summary").Should().NotBeNull();

        var right = await UploadAsync(visitor, $"/schools/{school.Id}", TermDates.OrdinaryYear.Replace("Autumn 2025", "The first term", StringComparison.Ordinal));
        right.Body!.TextContent.Should().Contain("The first term");
    }

    [Fact]
    public async Task Term_dates_can_come_from_a_table()
    {
        await using var service = await RunningService.StartAsync();
        await service.AuthorityAsync();
        var school = await service.SchoolAsync();
        var visitor = await service.SignedInAsync(await service.PersonAsync(Roles.Administrator));

        var page = await UploadAsync(visitor, $"/schools/{school.Id}", "kind,name,first,last\nterm,Long term,01/09/2026,18/12/2026\n", "dates.csv");

        page.QuerySelectorAll("table tbody th").Single().TextContent.Should().Be("Long term 2026");
    }

    private static async Task<IHtmlDocument> UploadAsync(Visitor visitor, string path, string text, string name = "dates.json")
    {
        var page = await visitor.OpenAsync(path);
        var token = page.QuerySelector("form[action*=TermDates] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "calendar", name },
        };
        return await visitor.ReadAsync(await visitor.PostAsync($"{path}?handler=TermDates", content));
    }
}
