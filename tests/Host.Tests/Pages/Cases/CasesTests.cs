using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Tests.Suggestions;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.Cases;

public class CasesTests
{
    private const string OfficersEmail = "officer@example.test";

    [SkippableTheory, EachDatabase]
    public async Task The_officer_sees_days_used_and_left_and_an_exemption_with_its_ground_and_reason_that_moves_no_date(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await DecidingSetting.MakeAsync(service);
        var officer = await RequestedAsync(service, setting);

        var cases = await officer.OpenAsync("/cases");
        cases.QuerySelector(".app-clocks")!.TextContent.Should().Contain("25 November 2026").And.Contain("33 days used of 42, from 14 October 2026").And.Contain("9 days left");
        var run = await officer.OpenAsync(cases.QuerySelector("a[href^='/runs/']")!.GetAttribute("href")!);
        await officer.SubmitAsync(run, "#form-EXEMPTION_CLAIMED", new() { ["EXEMPTION_CLAIMED.ground"] = "c", ["EXEMPTION_CLAIMED.exemptionReason"] = "A death in the family." });

        cases = await officer.OpenAsync("/cases");
        cases.QuerySelector(".app-case")!.TextContent.Should().Contain("Exceptional personal circumstances").And.Contain("A death in the family.").And.Contain("The family has not been told yet")
            .And.Contain("25 November 2026");
        service.Clock.Advance(TimeSpan.FromDays(14));
        await officer.SignInAsync(OfficersEmail, Given.Password);
        (await officer.OpenAsync("/cases")).QuerySelector(".app-clocks")!.TextContent.Should().Contain("Late, exemption claimed").And.Contain("25 November 2026");
    }

    [SkippableTheory, EachDatabase]
    public async Task A_decision_to_assess_begins_the_plan_with_its_twenty_weeks_from_the_same_day(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await DecidingSetting.MakeAsync(service);
        var officer = await RequestedAsync(service, setting);
        var run = await officer.OpenAsync((await officer.OpenAsync("/cases")).QuerySelector("a[href^='/runs/']")!.GetAttribute("href")!);

        await officer.SubmitAsync(run, "#form-DECIDED", new() { ["DECIDED.decision"] = "assess", ["DECIDED.notifiedOn"] = "2026-11-16" });

        var cases = await officer.OpenAsync("/cases");
        cases.QuerySelectorAll(".app-case").Should().HaveCount(2);
        cases.QuerySelectorAll(".app-clocks")[0].TextContent.Should().Contain("Done in time");
        cases.QuerySelectorAll(".app-clocks")[1].TextContent.Should().Contain("3 March 2027").And.Contain("3 February 2027").And.Contain("33 days used of 140");
        cases.QuerySelectorAll(".app-case")[1].TextContent.Should().Contain("EHC needs assessment and plan").And.Contain("Send the final plan");
    }

    [Fact]
    public async Task The_school_records_the_day_of_receipt_on_the_run_and_the_request_knows_it()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await DecidingSetting.MakeAsync(service);
        await RequestedAsync(service, setting, received: "");
        var run = await setting.AskAsync(db => db.WorkflowRuns.SingleAsync());
        var teacher = await service.SignedInAsync(setting.Teacher);

        await teacher.SubmitAsync(await teacher.OpenAsync($"/runs/{run.Id}"), "#form-RECEIVED", new() { ["RECEIVED.receivedOn"] = "2026-10-14" });

        (await setting.AskAsync(db => db.AssessmentRequests.SingleAsync())).ReceivedOn.Should().Be(new DateOnly(2026, 10, 14));
    }

    [Fact]
    public async Task The_officer_has_the_list_of_each_schools_reviews_to_send_two_weeks_before_its_next_term()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await DecidingSetting.MakeAsync(service);
        var senco = await service.SignedInAsync(setting.Senco);
        await senco.SubmitAsync(await senco.OpenAsync($"/pupils/{setting.Pupil.Id}/runs/start/annual-review"), "main form", new()
        {
            ["Asks.madeOrReviewedOn"] = "2026-03-01",
            ["Asks.age"] = "school-age",
        });
        var officer = await service.SignedInAsync(await service.PersonAsync(Roles.LaOfficer, authority: "205", email: OfficersEmail));

        var list = (await officer.OpenAsync("/cases")).QuerySelector("table")!.TextContent;

        list.Should().Contain("Spring 2027: to be sent by 21 December 2026").And.Contain(setting.Pupil.Surname).And.Contain("31 January 2027");
    }

    private static async Task<Visitor> RequestedAsync(RunningService service, DecidingSetting setting, string received = "2026-10-14")
    {
        var teacher = await service.SignedInAsync(setting.Teacher);
        await teacher.SubmitAsync(await teacher.OpenAsync($"/pupils/{setting.Pupil.Id}/request"), "main form", new()
        {
            ["RequestedBy"] = "parent",
            ["RequesterName"] = "Grace Example",
            ["MadeOn"] = "2026-10-12",
            ["ReceivedOn"] = received,
            ["AuthorityCode"] = "205",
        });
        return await service.SignedInAsync(await service.PersonAsync(Roles.LaOfficer, authority: "205", email: OfficersEmail));
    }
}
