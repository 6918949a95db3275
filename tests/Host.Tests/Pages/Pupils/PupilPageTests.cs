using System.Net;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Requests;
using SendWorkflows.Host.Suggestions;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.Pupils;

public class PupilPageTests
{
    [SkippableTheory, EachDatabase]
    public async Task It_tells_the_layer_who_decided_and_why_and_every_fact_with_its_source(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var (school, pupil) = await PupilAsync(service);
        var senco = await service.PersonAsync(Roles.Senco, school);
        await service.AddAsync(new Placement { Id = Guid.CreateVersion7(), PupilId = pupil.Id, Ladder = "five-stage", Layer = "stage-3", From = new DateOnly(2026, 9, 14) });
        await service.AddAsync(new Decision
        {
            Id = Guid.CreateVersion7(),
            PupilId = pupil.Id,
            Kind = DecisionKinds.StartSupport,
            Reason = "sen-identified",
            Note = "Agreed at the meeting.",
            UserId = senco.Id,
            At = service.Now(),
        });
        await service.AddAsync(new PupilFact { PupilId = pupil.Id, Name = "AttendancePercent", Value = "91.2", On = new DateOnly(2026, 11, 13), Source = "autumn.csv row 14", RecordedAt = service.Now() });

        var text = (await (await service.SignedInAsync(senco)).OpenAsync($"/pupils/{pupil.Id}")).QuerySelector("main")!.TextContent;

        text.Should().Contain("Targeted, additional support").And.Contain("Agreed at the meeting.").And.Contain(senco.DisplayName)
            .And.Contain("91.2").And.Contain("autumn.csv row 14");
    }

    [Fact]
    public async Task The_drawing_has_no_inline_style_and_stands_beside_a_table_of_the_same()
    {
        await using var service = await RunningService.StartAsync();
        var (school, pupil) = await PupilAsync(service);
        await service.AddAsync(new Placement { Id = Guid.CreateVersion7(), PupilId = pupil.Id, Ladder = "five-stage", Layer = "stage-3", From = new DateOnly(2026, 9, 14) });

        var page = await (await service.SignedInAsync(await service.PersonAsync(Roles.Senco, school))).OpenAsync($"/pupils/{pupil.Id}");

        page.QuerySelectorAll(".app-timeline__layer").Should().HaveCount(1);
        page.QuerySelectorAll("[style]").Should().BeEmpty();
        page.QuerySelector("details table")!.TextContent.Should().Contain("Targeted, additional support").And.Contain("14 September 2026");
    }

    [Fact]
    public async Task Looking_at_a_pupil_is_recorded()
    {
        await using var service = await RunningService.StartAsync();
        var (school, pupil) = await PupilAsync(service);
        var senco = await service.PersonAsync(Roles.Senco, school);

        await (await service.SignedInAsync(senco)).OpenAsync($"/pupils/{pupil.Id}");

        var seen = await service.DoAsync(parts => parts.GetRequiredService<AppDb>().AuditEntries.Where(e => e.Action == "pupil-viewed").ToListAsync());
        seen.Should().ContainSingle(e => e.PupilId == pupil.Id && e.UserId == senco.Id);
    }

    [Fact]
    public async Task A_pupil_of_another_school_is_not_found()
    {
        await using var service = await RunningService.StartAsync();
        var (_, pupil) = await PupilAsync(service);
        var beech = await service.SchoolAsync("Beech Primary", "100002");

        var answer = await (await service.SignedInAsync(await service.PersonAsync(Roles.Senco, beech))).SendAsync($"/pupils/{pupil.Id}");

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_officer_with_a_request_sees_where_support_stands_and_not_what_the_school_knows_or_thinks_of()
    {
        await using var service = await RunningService.StartAsync();
        var (school, pupil) = await PupilAsync(service);
        await service.AddAsync(new PupilFact { PupilId = pupil.Id, Name = "AttendancePercent", Value = "91.2", On = new DateOnly(2026, 11, 13), Source = "autumn.csv row 14", RecordedAt = service.Now() });
        var senco = await service.PersonAsync(Roles.Senco, school);
        await service.DoAsync(services =>
        {
            services.GetRequiredService<Actor>().Become(senco);
            return services.GetRequiredService<RecordRequest>().RunAsync(
                new RequestInput(pupil.Id, "parent", "A parent", new DateOnly(2026, 11, 13), null, "205", ""), CancellationToken.None);
        });

        var text = (await (await service.SignedInAsync(await service.PersonAsync(Roles.LaOfficer, authority: "205"))).OpenAsync($"/pupils/{pupil.Id}")).QuerySelector("main")!.TextContent;

        text.Should().Contain("EHC needs assessment requested").And.NotContain("91.2").And.NotContain("What is known").And.NotContain("Who decided");
    }

    private static async Task<(School School, Pupil Pupil)> PupilAsync(RunningService service)
    {
        await service.AuthorityAsync();
        var school = await service.SchoolAsync();
        return (school, await service.PupilAsync(school, await service.ClassAsync(school)));
    }
}
