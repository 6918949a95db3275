using System.Net;
using AngleSharp.Html.Dom;
using FluentAssertions;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Pupils;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.Search;

public class SearchTests
{
    private const int MostQueries = 8;

    [SkippableTheory, EachDatabase]
    public async Task A_name_is_found_without_its_accents_and_apostrophes_and_a_number_by_its_beginning(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var (school, senco) = await SchoolAsync(service);
        await service.PupilAsync(school, forename: "Zoë", surname: "O'Neill", upn: "A205200118001");
        await service.PupilAsync(school, forename: "Zoe", surname: "Oakes", upn: "B205200118002");
        await service.PupilAsync(school, forename: "Amir", surname: "Neil");

        Names(await senco.OpenAsync("/search?q=zoe+oneill")).Should().Equal("Zoë O'Neill");
        Names(await senco.OpenAsync("/search?q=O%E2%80%99Neill,+Zo%C3%AB")).Should().Equal("Zoë O'Neill");
        Names(await senco.OpenAsync("/search?q=zo")).Should().Equal("Zoe Oakes", "Zoë O'Neill");
        Names(await senco.OpenAsync("/search?q=neil")).Should().Equal("Amir Neil", "Zoë O'Neill");
        Names(await senco.OpenAsync("/search?q=b2052001")).Should().Equal("Zoe Oakes");
        Names(await senco.OpenAsync("/search?q=A205200118001")).Should().Equal("Zoë O'Neill");
    }

    [SkippableTheory, EachDatabase]
    public async Task Another_schools_pupil_cannot_be_told_from_one_who_does_not_exist(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var (school, senco) = await SchoolAsync(service);
        await service.PupilAsync(school, forename: "Ada", surname: "Same");
        await service.PupilAsync(await service.SchoolAsync("Beech Primary", "100002"), forename: "Hidden", surname: "Same", upn: "A205200218001");

        Names(await senco.OpenAsync("/search?q=same")).Should().Equal("Ada Same");
        foreach (var (theirs, nobodys) in new[] { ("Hidden", "Absent"), ("A205200218001", "A205200218099"), ("A2052002", "A2052009") })
            Content(await senco.OpenAsync($"/search?q={theirs}"), theirs).Should().Be(Content(await senco.OpenAsync($"/search?q={nobodys}"), nobodys));
    }

    [Fact]
    public async Task A_class_teacher_finds_their_class_and_nobody_else()
    {
        await using var service = await RunningService.StartAsync();
        var (school, _) = await SchoolAsync(service);
        var (oak, elm) = (await service.ClassAsync(school), await service.ClassAsync(school, "4 Elm"));
        await service.PupilAsync(school, oak, "Ada", "Same");
        await service.PupilAsync(school, elm, "Ben", "Same");

        var teacher = await service.SignedInAsync(await service.PersonAsync(Roles.ClassTeacher, school, oak));

        Names(await teacher.OpenAsync("/search?q=same")).Should().Equal("Ada Same");
    }

    [Fact]
    public async Task Those_opened_last_are_shown_to_the_person_who_opened_them_and_to_nobody_else()
    {
        await using var service = await RunningService.StartAsync();
        var (school, senco) = await SchoolAsync(service);
        var (ada, ben) = (await service.PupilAsync(school, forename: "Ada"), await service.PupilAsync(school, forename: "Ben"));
        foreach (var pupil in new[] { ada, ben, ada })
            await senco.OpenAsync($"/pupils/{pupil.Id}");
        var head = await service.SignedInAsync(await service.PersonAsync(Roles.Head, school));

        Names(await senco.OpenAsync("/search")).Should().Equal("Ada Example", "Ben Example");
        Names(await head.OpenAsync("/search")).Should().BeEmpty();
    }

    [Fact]
    public async Task Every_page_of_the_school_has_the_box_and_a_governors_has_not()
    {
        await using var service = await RunningService.StartAsync();
        var (school, senco) = await SchoolAsync(service);
        await service.PupilAsync(school, forename: "Ada", surname: "Found");
        var governor = await service.SignedInAsync(await service.PersonAsync(Roles.Governor, school));

        var found = await senco.OpenAsync(FormAddress(await senco.OpenAsync("/register"), "found"));

        Names(found).Should().Equal("Ada Found");
        (await governor.OpenAsync("/figures")).QuerySelector("form[action='/search']").Should().BeNull();
        (await governor.SendAsync("/search?q=found")).StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task It_asks_the_database_little_and_shows_no_more_than_a_screenful()
    {
        await using var service = await RunningService.StartAsync();
        var (school, senco) = await SchoolAsync(service);
        for (var i = 0; i < FindPupils.Most + 5; i++)
            await service.PupilAsync(school, surname: $"Alike{i:00}");
        await senco.OpenAsync("/search");
        service.Queries.Reset();

        var page = await senco.OpenAsync("/search?q=alike");

        service.Queries.Asked.Count.Should().BeLessThanOrEqualTo(MostQueries);
        Names(page).Should().HaveCount(FindPupils.Most);
        page.QuerySelector("[role=status]")!.TextContent.Should().Contain($"{FindPupils.Most + 5} pupils found").And.Contain("type more");
    }

    [Theory]
    [InlineData("%27%22%3C%3E%25_--")]
    [InlineData("   ")]
    public async Task Nothing_to_look_for_finds_nobody(string typed)
    {
        await using var service = await RunningService.StartAsync();
        var (school, senco) = await SchoolAsync(service);
        await service.PupilAsync(school);

        Names(await senco.OpenAsync($"/search?q={typed}")).Should().BeEmpty();
    }

    private static async Task<(School School, Visitor Senco)> SchoolAsync(RunningService service)
    {
        await service.AuthorityAsync();
        var school = await service.SchoolAsync();
        return (school, await service.SignedInAsync(await service.PersonAsync(Roles.Senco, school)));
    }

    private static string FormAddress(IHtmlDocument page, string typed)
    {
        var form = (IHtmlFormElement)page.QuerySelector("header form[role=search]")!;
        return $"{form.GetAttribute("action")}?{form.QuerySelector("input")!.GetAttribute("name")}={typed}";
    }

    private static IEnumerable<string> Names(IHtmlDocument page) => page.QuerySelectorAll("main .app-list a").Select(a => a.TextContent.Trim());

    private static string Content(IHtmlDocument page, string typed) => page.QuerySelector("main")!.InnerHtml.Replace(typed, "typed", StringComparison.Ordinal);
}
