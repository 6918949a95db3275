using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Tests.Cycles;
using SendWorkflows.Host.Tests.Pages.Cycles;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.MyPupils;

public class MyPupilsTests
{
    private const string Noticed = "Asks.noticed";

    [SkippableTheory, EachDatabase]
    public async Task A_pupil_with_support_stands_with_layer_plan_review_what_is_due_and_passport(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await CycleSetting.MakeAsync(service);
        await PlacedAsync(service, setting.Pupil, "stage-3");
        var cycle = await setting.StartAsync();
        var teacher = await service.SignedInAsync(setting.Teacher);

        var card = Cards(await teacher.OpenAsync("/my-pupils")).Single();
        card.TextContent.Should().Contain("Ada Example").And.Contain("Targeted, additional support").And.Contain("Plan to be written");
        card.QuerySelector($"a[href='/cycles/{cycle.Id}/assess']").Should().NotBeNull("what is due leads straight to its form");
        card.QuerySelector($"a[href='/pupils/{setting.Pupil.Id}/passport/write']").Should().NotBeNull("there is no passport yet");
        await CycleJourneyTests.AssessAsync(teacher, cycle.Id);
        await CycleJourneyTests.PlanAsync(teacher, cycle.Id);
        await teacher.SubmitAsync(await teacher.OpenAsync($"/pupils/{setting.Pupil.Id}/passport/write"), "form[novalidate]", new() { ["Likes"] = "Dragons", ["WrittenBy"] = "pupil" });

        card = Cards(await teacher.OpenAsync("/my-pupils")).Single();
        card.TextContent.Should().Contain("Plan in place").And.Contain("Next review 16 December 2026");
        card.QuerySelector($"a[href='/pupils/{setting.Pupil.Id}/passport']").Should().NotBeNull();
    }

    [SkippableTheory, EachDatabase]
    public async Task Everybody_else_stands_below_by_name_and_a_concern_brings_a_pupil_up(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await CycleSetting.MakeAsync(service);
        await PlacedAsync(service, setting.Pupil, "stage-1");
        var other = await service.PupilAsync(setting.School, setting.Class, "Ben", "Another");
        var teacher = await service.SignedInAsync(setting.Teacher);
        var page = await teacher.OpenAsync("/my-pupils");
        Cards(page).Should().BeEmpty();
        page.QuerySelectorAll(".app-others li > a:first-child").Select(a => a.TextContent).Should().Equal("Ben Another", "Ada Example");

        var form = await teacher.OpenAsync(page.QuerySelectorAll(".app-others__way")[0].GetAttribute("href")!);
        await teacher.SubmitAsync(form, "form[novalidate]", new() { [Noticed] = "Finds it hard to begin." });

        page = await teacher.OpenAsync("/my-pupils");
        Cards(page).Single().TextContent.Should().Contain("Ben Another").And.Contain("No additional support");
        Cards(page).Single().QuerySelector("a[href^='/runs/']").Should().NotBeNull();
        Cards(page).Single().QuerySelector($"a[href='/pupils/{other.Id}/runs/start/concern']").Should().BeNull("the concern is being followed");
        page.QuerySelectorAll(".app-others li").Should().ContainSingle();
    }

    [SkippableTheory, EachDatabase]
    public async Task Only_the_classes_that_a_person_teaches_are_on_it(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await CycleSetting.MakeAsync(service);
        await service.PupilAsync(setting.School, await service.ClassAsync(setting.School, "4 Elm"), "Cleo", "Elsewhere");
        var teacher = await service.SignedInAsync(setting.Teacher);

        var page = await teacher.OpenAsync("/my-pupils");

        page.QuerySelector("h1")!.TextContent.Should().Contain("4 Oak").And.NotContain("4 Elm");
        page.QuerySelector("main")!.TextContent.Should().NotContain("Cleo");
        page.QuerySelector(".app-navigation a[href='/my-pupils']").Should().NotBeNull();
        (await (await service.SignedInAsync(setting.Senco)).OpenAsync("/today")).QuerySelector(".app-navigation a[href='/my-pupils']").Should().BeNull();
    }

    [Fact]
    public async Task It_asks_no_more_of_the_database_for_a_full_class_than_for_one_pupil()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await CycleSetting.MakeAsync(service);
        for (var i = 0; i < 30; i++)
            await PlacedAsync(service, await service.PupilAsync(setting.School, setting.Class, surname: $"P{i:00}"), "stage-3");
        var teacher = await service.SignedInAsync(setting.Teacher);
        await teacher.OpenAsync("/my-pupils");
        service.Queries.Reset();

        await teacher.OpenAsync("/my-pupils");

        service.Queries.Asked.Should().HaveCountLessThanOrEqualTo(8);
    }

    private static IReadOnlyList<IElement> Cards(IHtmlDocument page) => [.. page.QuerySelectorAll(".app-pupil")];

    private static Task<Placement> PlacedAsync(RunningService service, Pupil pupil, string layer) =>
        service.AddAsync(new Placement { Id = Guid.CreateVersion7(), PupilId = pupil.Id, Ladder = "five-stage", Layer = layer, From = new DateOnly(2026, 9, 1) });
}
