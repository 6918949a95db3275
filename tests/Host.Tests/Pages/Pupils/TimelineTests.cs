using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FluentAssertions;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Evidence;
using SendWorkflows.Host.Meetings;
using SendWorkflows.Host.Professionals;
using SendWorkflows.Host.Tests.Suggestions;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.Pupils;

/// <summary>Today is 16 November 2026.</summary>
public class TimelineTests
{
    [SkippableTheory, EachDatabase]
    public async Task A_meeting_to_come_is_drawn_hollow_and_the_table_says_that_it_is_planned(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await DecidingSetting.MakeAsync(service);
        await MeetingAsync(setting, new DateOnly(2026, 12, 3), where: "3:45pm, the library");
        await MeetingAsync(setting, new DateOnly(2026, 11, 5));
        await MeetingAsync(setting, new DateOnly(2026, 12, 10), calledOff: "The parents are away");

        var senco = await service.SignedInAsync(setting.Senco);
        await senco.OpenAsync($"/pupils/{setting.Pupil.Id}");
        service.Queries.Reset();
        var page = await senco.OpenAsync($"/pupils/{setting.Pupil.Id}");

        service.Queries.Asked.Should().HaveCountLessThanOrEqualTo(8, string.Join("\n---\n", service.Queries.Asked));
        page.QuerySelectorAll(".app-timeline__mark--planned").Should().ContainSingle()
            .Which.ParentElement!.QuerySelector("title")!.TextContent.Should().Be("3 December 2026: Planned: Meeting with the parents (3:45pm, the library)");
        Table(page).Should().Contain("3 December 2026 Planned: Meeting with the parents (3:45pm, the library)")
            .And.Contain("5 November 2026 Meeting with the parents, planned for this day and not recorded yet")
            .And.NotContain(row => row.StartsWith("10 December"), "it was called off");
    }

    [Fact]
    public async Task The_dates_of_an_annual_review_are_drawn_from_the_day_it_began_and_those_to_come_are_planned()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await DecidingSetting.MakeAsync(service);
        var senco = await service.SignedInAsync(setting.Senco);
        await senco.SubmitAsync(await senco.OpenAsync($"/pupils/{setting.Pupil.Id}/runs/start/annual-review"), "main form", new() { ["Asks.madeOrReviewedOn"] = "2026-03-01", ["Asks.age"] = "school-age" });

        var page = await senco.OpenAsync($"/pupils/{setting.Pupil.Id}");

        Table(page).Should().Contain("28 February 2027 Planned: Annual review of an EHC plan: Review complete: the authority's decision notified")
            .And.NotContain(row => row.StartsWith("1 March 2026"), "that day is before the review began");
        page.QuerySelectorAll(".app-timeline__mark--planned").Should().HaveCountGreaterThan(1);
        page.QuerySelector(".app-timeline")!.TextContent.Should().Contain("Dates set");
    }

    [Fact]
    public async Task Documents_with_a_date_are_drawn_and_a_pack_only_for_those_who_may_see_packs()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await DecidingSetting.MakeAsync(service);
        await service.AddAsync(new Advice { Id = Guid.CreateVersion7(), PupilId = setting.Pupil.Id, From = "Dr Reed", Role = "educational-psychologist", SeenOn = new DateOnly(2026, 10, 2), ReceivedAt = service.Now(), Found = "", Advised = "" });
        await service.AddAsync(new Advice { Id = Guid.CreateVersion7(), PupilId = setting.Pupil.Id, From = "Dr Wrong", Role = "other", SeenOn = new DateOnly(2026, 10, 2), ReceivedAt = service.Now(), Found = "", Advised = "", WithdrawnAt = service.Now() });
        await service.AddAsync(new EvidencePack { Id = Guid.CreateVersion7(), PupilId = setting.Pupil.Id, Kind = PackKinds.Inspection, AsOf = new DateOnly(2026, 11, 9), MadeById = setting.Senco.Id, MadeAt = service.Now(), ContentHash = new string('0', 64), Content = "{}" });

        Table(await OpenAsync(setting)).Should().Contain("2 October 2026 Advice from Dr Reed, who saw the pupil on this day").And.Contain("9 November 2026 Pack made: Inspection pack")
            .And.NotContain(row => row.Contains("Dr Wrong"));
        var teacher = await service.SignedInAsync(setting.Teacher);
        Table(await teacher.OpenAsync($"/pupils/{setting.Pupil.Id}")).Should().Contain(row => row.Contains("Dr Reed")).And.NotContain(row => row.Contains("Pack made"));
    }

    private static async Task<IHtmlDocument> OpenAsync(DecidingSetting setting) =>
        await (await setting.Service.SignedInAsync(setting.Senco)).OpenAsync($"/pupils/{setting.Pupil.Id}");

    private static Task MeetingAsync(DecidingSetting setting, DateOnly on, string where = "", string? calledOff = null) => setting.Service.AddAsync(new ParentMeeting
    {
        Id = Guid.CreateVersion7(),
        PupilId = setting.Pupil.Id,
        On = on,
        Where = where,
        MadeByUserId = setting.Senco.Id,
        MadeAt = setting.Service.Now(),
        CalledOff = calledOff,
    });

    private static List<string> Table(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("section[aria-labelledby=timeline] details table").Last().QuerySelectorAll("tbody tr").Select(row => $"{row.QuerySelector("th")!.TextContent} {row.QuerySelector("td")!.TextContent.Trim()}")];
}
