using System.Net;
using AngleSharp.Html.Dom;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Tests.Cycles;
using SendWorkflows.Host.Tests.Suggestions;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.Runs;

public class RunPageTests
{
    [SkippableTheory, EachDatabase]
    public async Task A_teacher_starts_a_concern_from_the_pupils_page_and_the_page_shows_where_it_stands(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await DecidingSetting.MakeAsync(service);
        var teacher = await service.SignedInAsync(setting.Teacher);

        var choice = await teacher.OpenAsync((await teacher.OpenAsync($"/pupils/{setting.Pupil.Id}")).QuerySelector("a[href$='/runs/start']")!.GetAttribute("href")!);
        choice.QuerySelector("main")!.TextContent.Should().Contain("Concern about a pupil").And.NotContain("Termly review", "the SENCo starts those");
        var page = await StartAsync(teacher, setting);

        page.QuerySelector(".app-lead")!.TextContent.Should().Contain("Strategies are being tried in class");
        page.QuerySelector(".app-outline__state--now[aria-current=step] .app-outline__state--now")!.TextContent.Should().Contain("Here now");
        page.QuerySelectorAll(".app-task__title").Select(t => t.TextContent).Should().Contain("Talk with the parents about the concern");
        page.QuerySelector(".app-dates")!.TextContent.Should().Contain("Look back at what was tried").And.NotContain("not known");
        page.QuerySelector("section[aria-labelledby=dates] .app-quiet")!.TextContent.Should().Contain("Not known yet: Concern sheet due");
        page.QuerySelector("main")!.InnerHtml.Should().Contain($"/pupils/{setting.Pupil.Id}/request", "a request never waits for what stands here");
        page.QuerySelector(".app-history")!.TextContent.Should().Contain("Loses the thread").And.Contain("Cognition and learning").And.Contain("The class-teacher");
        (await teacher.OpenAsync($"/pupils/{setting.Pupil.Id}")).QuerySelector("section[aria-labelledby=runs]")!.TextContent.Should().Contain("Concern about a pupil");
    }

    [SkippableTheory, EachDatabase]
    public async Task An_event_is_recorded_with_its_form_and_the_history_says_who_and_what_followed(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await DecidingSetting.MakeAsync(service);
        var teacher = await service.SignedInAsync(setting.Teacher);

        var page = await teacher.SubmitAsync(await StartAsync(teacher, setting), "#form-CONCERN_SHEET_WRITTEN", new()
        {
            ["CONCERN_SHEET_WRITTEN.concern"] = "Reading stands still.",
            ["CONCERN_SHEET_WRITTEN.tried"] = "Paired reading.",
        });

        page.QuerySelector(".govuk-notification-banner--success")!.TextContent.Should().Contain("With the SENCo");
        page.QuerySelector(".app-history li")!.TextContent.Should().Contain("Write the concern sheet").And.Contain("Paired reading.").And.Contain("SENCo: Answer the concern sheet");
        (await setting.AskAsync(db => db.AuditEntries.CountAsync(e => e.Action == "run-moved" && e.PupilId == setting.Pupil.Id && e.UserId == setting.Teacher.Id))).Should().Be(2);
    }

    [Fact]
    public async Task A_form_with_mistakes_comes_back_with_each_beside_its_field_and_all_that_was_typed()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await DecidingSetting.MakeAsync(service);
        var teacher = await service.SignedInAsync(setting.Teacher);

        var page = await teacher.SubmitAsync(await StartAsync(teacher, setting), "#form-CONCERN_SHEET_WRITTEN", new() { ["CONCERN_SHEET_WRITTEN.concern"] = "Reading stands still." });

        page.QuerySelector(".govuk-error-summary")!.TextContent.Should().Contain("Enter an answer: What has been tried, for how long, with what result?");
        page.GetElementById(page.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href")![1..]).Should().NotBeNull();
        page.GetElementById("CONCERN_SHEET_WRITTEN_concern")!.TextContent.Should().Be("Reading stands still.");
        page.QuerySelector("details[open] #form-CONCERN_SHEET_WRITTEN").Should().NotBeNull("the form that was sent stays open");
    }

    [Fact]
    public async Task Starting_asks_what_the_file_asks_and_says_what_is_missing()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await DecidingSetting.MakeAsync(service);
        var senco = await service.SignedInAsync(setting.Senco);
        var address = $"/pupils/{setting.Pupil.Id}/runs/start/overdue-plan";

        var page = await senco.SubmitAsync(await senco.OpenAsync(address), "main form", new() { ["Asks.plan"] = "Pupil passport", ["Asks.handInBy"] = "soon" });
        page.QuerySelector(".govuk-error-message")!.TextContent.Should().Contain("\"soon\" is not a date. Write it like 14/10/2026.");
        page = await senco.SubmitAsync(page, "main form", new() { ["Asks.handInBy"] = "20/11/2026" });

        page.QuerySelector(".app-dates")!.TextContent.Should().Contain("20 November 2026");
        (await senco.OpenAsync(address)).QuerySelector(".govuk-inset-text")!.TextContent.Should().Contain("One is under way");
    }

    [SkippableTheory, EachDatabase]
    public async Task Only_the_roles_that_the_file_names_record_an_event_and_the_page_says_who_they_are(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await DecidingSetting.MakeAsync(service);
        var teacher = await service.SignedInAsync(setting.Teacher);
        var page = await teacher.SubmitAsync(await StartAsync(teacher, setting), "#form-CONCERN_SHEET_WRITTEN", new()
        {
            ["CONCERN_SHEET_WRITTEN.concern"] = "Reading stands still.",
            ["CONCERN_SHEET_WRITTEN.tried"] = "Paired reading.",
        });

        page.QuerySelector("#form-SENCO_ANSWERED").Should().BeNull();
        page.QuerySelector("main")!.TextContent.Should().Contain("Answer the concern (SENCo, senior leader, headteacher)");
        var sneaked = await teacher.PostAsync(page, "#form-PARENT_SPOKEN_WITH", new() { ["Happening"] = "SENCO_ANSWERED", ["SENCO_ANSWERED.answer"] = "none", ["SENCO_ANSWERED.advice"] = "No." });
        sneaked.StatusCode.Should().Be(HttpStatusCode.Redirect);
        sneaked.Headers.Location!.ToString().Should().Contain("/problem/not-yours");
        (await setting.AskAsync(db => db.WorkflowRuns.SingleAsync())).EndedAt.Should().BeNull();
    }

    [Fact]
    public async Task Another_schools_staff_and_an_officer_without_a_part_in_it_see_no_run()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await DecidingSetting.MakeAsync(service);
        var address = await AddressAsync(service, setting);
        await setting.AskAsync(async db =>
        {
            (await db.Pupils.SingleAsync(p => p.Id == setting.Pupil.Id)).SharedWithAuthority = true;
            return await db.SaveChangesAsync();
        });
        var other = await service.SchoolAsync("Beech Primary", "100002");

        foreach (var person in new[] { await service.PersonAsync(Roles.Senco, other), await service.PersonAsync(Roles.LaOfficer, authority: "205") })
            (await (await service.SignedInAsync(person)).SendAsync(address)).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Beginning_what_the_authority_has_a_part_in_shares_the_record_and_says_so_first()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await DecidingSetting.MakeAsync(service);
        var senco = await service.SignedInAsync(setting.Senco);
        var officer = await service.SignedInAsync(await service.PersonAsync(Roles.LaOfficer, authority: "205"));
        (await officer.OpenAsync("/cases")).QuerySelectorAll(".app-case").Should().BeEmpty();

        var form = await senco.OpenAsync($"/pupils/{setting.Pupil.Id}/runs/start/annual-review");
        form.QuerySelector(".govuk-inset-text")!.TextContent.Should().Contain("They will see the pupil’s record");
        await senco.SubmitAsync(form, "main form", new() { ["Asks.madeOrReviewedOn"] = "2026-03-01", ["Asks.age"] = "school-age" });

        (await officer.OpenAsync("/cases")).QuerySelector(".app-case")!.TextContent.Should().Contain("Annual review of an EHC plan").And.Contain("28 February 2027");
        (await setting.AskAsync(db => db.AuditEntries.CountAsync(e => e.Action == "record-shared" && e.PupilId == setting.Pupil.Id))).Should().Be(1);
    }

    [SkippableTheory, EachDatabase]
    public async Task Termly_reviews_start_for_everybody_on_the_register_once(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await DecidingSetting.MakeAsync(service);
        await service.PupilAsync(setting.School, setting.Class, "Ben");
        await setting.KnowAsync("SenProvision", "\"K\"");
        var senco = await service.SignedInAsync(setting.Senco);

        var page = await senco.SubmitAsync(await senco.OpenAsync("/runs/register"), "#form-termly-review");

        page.QuerySelector(".govuk-notification-banner--success")!.TextContent.Should().Contain("started for 1 pupil");
        page.QuerySelector("#form-termly-review").Should().BeNull("everybody on the register has it");
        (await setting.AskAsync(db => db.WorkflowRuns.Select(r => r.PupilId).ToListAsync())).Should().Equal(setting.Pupil.Id);
        (await (await service.SignedInAsync(setting.Teacher)).OpenAsync("/runs/register")).QuerySelector("#form-termly-review").Should().BeNull("a teacher does not start it");
    }

    [Fact]
    public async Task A_role_with_nobody_in_it_is_shown_to_the_head_with_what_waits()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await DecidingSetting.MakeAsync(service);
        var senco = await service.SignedInAsync(setting.Senco);
        var page = await senco.SubmitAsync(await senco.OpenAsync($"/pupils/{setting.Pupil.Id}/runs/start/overdue-plan"), "main form", new() { ["Asks.plan"] = "Passport", ["Asks.handInBy"] = "2026-11-20" });
        await senco.SubmitAsync(page, "#form-PLAN_HANDED_IN");

        var overdue = await (await service.SignedInAsync(await service.PersonAsync(Roles.Head, setting.School))).OpenAsync("/overdue");

        overdue.QuerySelector("section[aria-labelledby=nobody]")!.TextContent.Should().Contain("Phase leader: 1 thing to do for 1 pupil");
    }

    [Fact]
    public async Task A_duty_on_Today_leads_to_its_run()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await DecidingSetting.MakeAsync(service);
        var address = await AddressAsync(service, setting);

        var today = await (await service.SignedInAsync(setting.Teacher)).OpenAsync("/today");

        today.QuerySelectorAll(".app-task__title a").Select(link => link.GetAttribute("href")).Should().Contain(address);
    }

    [Fact]
    public async Task The_run_of_a_cycle_is_shown_and_its_steps_stay_on_the_cycles_own_pages()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await CycleSetting.MakeAsync(service);
        var cycle = await setting.StartAsync();

        var page = await (await service.SignedInAsync(setting.Senco)).OpenAsync($"/runs/{cycle.RunId}");

        page.QuerySelector($"a[href='/cycles/{cycle.Id}']").Should().NotBeNull();
        page.QuerySelectorAll("main form").Should().BeEmpty();
    }

    private static async Task<string> AddressAsync(RunningService service, DecidingSetting setting) =>
        new Uri((await StartAsync(await service.SignedInAsync(setting.Teacher), setting)).Location.Href).AbsolutePath;

    private static async Task<IHtmlDocument> StartAsync(Visitor visitor, DecidingSetting setting) =>
        await visitor.SubmitAsync(await visitor.OpenAsync($"/pupils/{setting.Pupil.Id}/runs/start/concern"), "main form", new()
        {
            ["Asks.noticed"] = "Loses the thread after two instructions.",
            ["Asks.area"] = "learning",
        });
}
