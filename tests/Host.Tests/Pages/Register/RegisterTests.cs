using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Pupils;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.Register;

public class RegisterTests
{
    [SkippableTheory, EachDatabase]
    public async Task It_holds_those_whose_layer_or_census_code_says_so_and_nobody_else(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var school = await SchoolAsync(service);
        await PlacedAsync(service, await service.PupilAsync(school, surname: "OnLayer"), "stage-3");
        await PlacedAsync(service, await service.PupilAsync(school, surname: "Universal"), "stage-1");
        await CodedAsync(service, await service.PupilAsync(school, surname: "ByCode"), "K");
        await CodedAsync(service, await service.PupilAsync(school, surname: "NoCode"), "N");

        var page = await (await service.SignedInAsync(await service.PersonAsync(Roles.Senco, school))).OpenAsync("/register");

        page.QuerySelectorAll("tbody th").Select(n => n.TextContent).Should().Equal("ByCode, Ada", "OnLayer, Ada");
    }

    [Fact]
    public async Task A_page_holds_fifty_and_leads_on_to_the_rest()
    {
        await using var service = await RunningService.StartAsync();
        var school = await SchoolAsync(service);
        for (var i = 0; i < 53; i++)
            await CodedAsync(service, await service.PupilAsync(school, surname: $"P{i:00}"), "K");
        var senco = await service.SignedInAsync(await service.PersonAsync(Roles.Senco, school));

        var first = await senco.OpenAsync("/register");
        first.QuerySelectorAll("tbody tr").Should().HaveCount(50);
        var next = await senco.OpenAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        next.QuerySelectorAll("tbody tr").Should().HaveCount(3);
    }

    [Fact]
    public async Task Taking_the_file_away_is_recorded()
    {
        await using var service = await RunningService.StartAsync();
        var school = await SchoolAsync(service);
        await CodedAsync(service, await service.PupilAsync(school, surname: "=1+1"), "K");
        var senco = await service.PersonAsync(Roles.Senco, school);

        var file = await (await (await service.SignedInAsync(senco)).SendAsync("/register?handler=csv")).Content.ReadAsStringAsync();

        file.Should().Contain("'=1+1");
        var audit = await service.DoAsync(parts => parts.GetRequiredService<AppDb>().AuditEntries.Where(e => e.Action == "register-downloaded").ToListAsync());
        audit.Should().ContainSingle(e => e.UserId == senco.Id && e.Detail == "1 pupil");
    }

    private static async Task<School> SchoolAsync(RunningService service)
    {
        await service.AuthorityAsync();
        return await service.SchoolAsync();
    }

    private static Task PlacedAsync(RunningService service, Pupil pupil, string layer) =>
        service.AddAsync(new Placement { Id = Guid.CreateVersion7(), PupilId = pupil.Id, Ladder = "five-stage", Layer = layer, From = new DateOnly(2026, 9, 14) });

    private static Task CodedAsync(RunningService service, Pupil pupil, string code) =>
        service.AddAsync(new PupilFact { PupilId = pupil.Id, Name = "SenProvision", Value = $"\"{code}\"", On = new DateOnly(2026, 10, 1), Source = "census", RecordedAt = service.Now() });
}
