using AngleSharp.Dom;
using FluentAssertions;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Pupils;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.Figures;

/// <summary>One rule for every table: whoever may open every pupil sees it whole, and whoever may not sees nothing from which a small number could be worked out.</summary>
public class FiguresTests
{
    [SkippableTheory, EachDatabase]
    public async Task Who_may_open_every_pupil_sees_every_table_whole_and_can_look_at_what_governors_see(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        await service.AuthorityAsync();
        var school = await SchoolAsync(service, "Willow Primary", "100001", support: 8, plans: 2);
        var head = await service.SignedInAsync(await service.PersonAsync(Roles.Head, school));
        var governor = await service.SignedInAsync(await service.PersonAsync(Roles.Governor, school));

        var whole = (await head.OpenAsync("/figures")).QuerySelector("main")!;
        var governed = (await governor.OpenAsync("/figures")).QuerySelector("main")!;
        var asGovernor = (await head.OpenAsync("/figures?asGovernor=true")).QuerySelector("main")!;

        whole.TextContent.Should().Contain("Nothing is hidden").And.NotContain("hidden, as they are");
        Cells(whole).Should().NotContain("hidden").And.Contain("2");
        Cells(governed).Should().Contain("hidden").And.NotContain(cell => cell.Length == 1 && "12345".Contains(cell));
        governed.TextContent.Should().Contain("Numbers below 6 are hidden").And.NotContain("See the figures whole");
        Cells(asGovernor).Should().Equal(Cells(governed));
        asGovernor.TextContent.Should().Contain("This is what governors see.");
        (await governor.OpenAsync("/figures?asGovernor=false")).QuerySelector("main")!.TextContent.Should().Contain("Numbers below 6 are hidden");
    }

    [Fact]
    public async Task Schools_seen_whole_and_schools_governed_stand_in_tables_of_their_own()
    {
        await using var service = await RunningService.StartAsync();
        await service.AuthorityAsync();
        var own = await SchoolAsync(service, "Willow Primary", "100001", support: 7, plans: 2);
        var governed = await SchoolAsync(service, "Beech Primary", "100002", support: 9, plans: 3);
        var user = await service.PersonAsync(Roles.Head, own);
        await service.AddAsync(new RoleAssignment { Id = Guid.CreateVersion7(), UserId = user.Id, Role = Roles.Governor, SchoolId = governed.Id });
        var person = await service.SignedInAsync(user);

        var page = await person.OpenAsync("/figures");

        page.QuerySelectorAll("h2").Should().NotContain(h => h.TextContent.Contains("side by side"), "with their own school's numbers the other's could be worked out");
        Cells(page.QuerySelector("[aria-label='Willow Primary']")!).Should().NotContain("hidden");
        Cells(page.QuerySelector("[aria-label='Beech Primary']")!).Should().Contain("hidden").And.NotContain("3");
    }

    [Fact]
    public async Task Several_schools_seen_whole_stand_side_by_side_whole()
    {
        await using var service = await RunningService.StartAsync();
        await service.AuthorityAsync();
        var first = await SchoolAsync(service, "Willow Primary", "100001", support: 7, plans: 2);
        var second = await SchoolAsync(service, "Beech Primary", "100002", support: 9, plans: 3);
        var user = await service.PersonAsync(Roles.Senco, first);
        await service.AddAsync(new RoleAssignment { Id = Guid.CreateVersion7(), UserId = user.Id, Role = Roles.Senco, SchoolId = second.Id });

        var page = await (await service.SignedInAsync(user)).OpenAsync("/figures");

        Cells(page.QuerySelector("#trust-0")!.ParentElement!).Should().Contain(["2", "3", "5"]).And.NotContain("hidden");
    }

    private static IEnumerable<string> Cells(IElement part) => part.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim());

    private static async Task<School> SchoolAsync(RunningService service, string name, string urn, int support, int plans)
    {
        var school = await service.SchoolAsync(name, urn);
        var inClass = await service.ClassAsync(school);
        for (var i = 0; i < support + plans; i++)
        {
            var pupil = await service.PupilAsync(school, inClass, $"Pupil{i}");
            await service.AddAsync(new PupilFact
            {
                PupilId = pupil.Id,
                Name = "SenProvision",
                Value = i < support ? "\"K\"" : "\"E\"",
                On = new DateOnly(2026, 10, 1),
                Source = "census",
                RecordedAt = service.Now(),
            });
        }

        return school;
    }
}
