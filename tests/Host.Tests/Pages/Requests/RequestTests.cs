using System.Net;
using AngleSharp.Html.Dom;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Tests.Suggestions;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.Requests;

public class RequestTests
{
    [SkippableTheory, EachDatabase]
    public async Task A_class_teacher_records_a_parents_request_whatever_the_rules_say(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await DecidingSetting.MakeAsync(service);
        foreach (var fact in new[] { "MayNeedPlanProvision", "SevereOrComplexNeed", "UrgentNeed", "ParentOrYoungPersonWantsAssessment", "RelevantActionTaken" })
            await setting.KnowAsync(fact, "false");
        await setting.EvaluateAsync();
        var teacher = await service.SignedInAsync(setting.Teacher);

        var page = await RecordAsync(teacher, setting);

        page.QuerySelector(".govuk-notification-banner--success")!.TextContent.Should().Contain("The request is recorded.");
        var request = await setting.AskAsync(db => db.AssessmentRequests.SingleAsync());
        request.Should().BeEquivalentTo(new { RequestedBy = "parent", RequesterName = "Grace Example", AuthorityCode = "205", RecordedByUserId = setting.Teacher.Id });
        request.RunId.Should().NotBeNull();
        (await setting.AskAsync(db => db.AuditEntries.CountAsync(e => e.Action == "request-recorded" && e.PupilId == setting.Pupil.Id))).Should().Be(1);
    }

    [SkippableTheory, EachDatabase]
    public async Task A_request_received_on_14_October_is_to_be_decided_by_25_November_through_half_term(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await DecidingSetting.MakeAsync(service);
        await RecordAsync(await service.SignedInAsync(setting.Teacher), setting, received: "2026-10-14");
        var officer = await service.SignedInAsync(await service.PersonAsync(Roles.LaOfficer, authority: "205"));

        (await officer.OpenAsync("/cases")).QuerySelector(".app-case")!.TextContent.Should().Contain("Ada Example").And.Contain("25 November 2026");
    }

    [SkippableTheory, EachDatabase]
    public async Task The_officer_records_the_day_of_receipt_and_the_six_weeks_begin(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await DecidingSetting.MakeAsync(service);
        await RecordAsync(await service.SignedInAsync(setting.Teacher), setting);
        var officer = await service.SignedInAsync(await service.PersonAsync(Roles.LaOfficer, authority: "205"));

        var before = await officer.OpenAsync("/cases");
        before.QuerySelector(".app-case")!.TextContent.Should().Contain("not known until the day of receipt is");
        (await officer.SubmitAsync(before, ".app-case form", new() { ["receivedOn"] = "2026-10-01" })).QuerySelector(".govuk-error-summary")!.TextContent.Should().Contain("from 12 October 2026");
        (await officer.SubmitAsync(before, ".app-case form", new() { ["receivedOn"] = "2026-10-14" })).QuerySelector(".app-case")!.TextContent.Should().Contain("25 November 2026");
    }

    [SkippableTheory, EachDatabase]
    public async Task Only_the_home_authoritys_officer_sees_the_pupil_and_only_from_then_on(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await DecidingSetting.MakeAsync(service);
        await service.AuthorityAsync("393", "393-south-tyneside");
        var home = await service.SignedInAsync(await service.PersonAsync(Roles.LaOfficer, authority: "393"));
        var other = await service.SignedInAsync(await service.PersonAsync(Roles.LaOfficer, authority: "205"));
        (await home.SendAsync($"/pupils/{setting.Pupil.Id}")).StatusCode.Should().Be(HttpStatusCode.NotFound);

        await RecordAsync(await service.SignedInAsync(setting.Teacher), setting, authority: "393");

        (await home.OpenAsync("/cases")).QuerySelectorAll(".app-case").Should().HaveCount(1);
        (await home.SendAsync($"/pupils/{setting.Pupil.Id}")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await other.OpenAsync("/cases")).QuerySelectorAll(".app-case").Should().BeEmpty();
        (await other.SendAsync($"/pupils/{setting.Pupil.Id}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_request_with_mistakes_comes_back_with_each_beside_its_field()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await DecidingSetting.MakeAsync(service);
        var teacher = await service.SignedInAsync(setting.Teacher);

        var page = await teacher.SubmitAsync(await teacher.OpenAsync($"/pupils/{setting.Pupil.Id}/request"), "main form", new() { ["MadeOn"] = "2026-11-17", ["AuthorityCode"] = "" });

        page.QuerySelectorAll(".govuk-error-message").Should().HaveCount(4);
        foreach (var link in page.QuerySelectorAll(".govuk-error-summary__list a"))
            page.GetElementById(link.GetAttribute("href")![1..]).Should().NotBeNull("each line of the summary leads to its field");
    }

    [Fact]
    public async Task A_day_of_receipt_that_cannot_be_read_is_not_taken_for_one_left_out()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await DecidingSetting.MakeAsync(service);

        var page = await RecordAsync(await service.SignedInAsync(setting.Teacher), setting, received: "0026-10-14");

        page.QuerySelector(".govuk-error-summary")!.TextContent.Should().Contain("\"0026-10-14\" is not a date. Write it like 14/10/2026.");
        page.QuerySelector("#RequesterName")!.GetAttribute("value").Should().Be("Grace Example");
        (await setting.AskAsync(db => db.AssessmentRequests.CountAsync())).Should().Be(0);
    }

    private static async Task<IHtmlDocument> RecordAsync(Visitor teacher, DecidingSetting setting, string? received = null, string authority = "205") =>
        await teacher.SubmitAsync(await teacher.OpenAsync($"/pupils/{setting.Pupil.Id}/request"), "main form", new()
        {
            ["RequestedBy"] = "parent",
            ["RequesterName"] = "Grace Example",
            ["MadeOn"] = "2026-10-12",
            ["ReceivedOn"] = received ?? "",
            ["AuthorityCode"] = authority,
            ["RequestWords"] = "She needs more than the school can give.",
        });
}
