using System.Net;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Interventions;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Interventions;

public class ProvisionMapTests
{
    [SkippableTheory, EachDatabase]
    public async Task A_SENCo_sees_the_map_by_pupil_class_and_area_with_cost_beside_the_budget_and_no_hurdle(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await ProvisionSetting.MakeAsync(service);
        await setting.HeldAsync(new(2026, 11, 2), setting.Ada);
        var senco = await service.SignedInAsync(setting.Senco);
        var rates = await senco.OpenAsync("/provision-map/rates");
        await senco.SubmitAsync(rates, "main form", new() { ["Rates[teaching-assistant]"] = "£16.00", ["From"] = "2026-04-01", ["Notional"] = "84,000", ["YearStartsIn"] = "4" });

        var page = await senco.OpenAsync("/provision-map");

        page.QuerySelectorAll(".app-fold tbody tr").Select(r => r.QuerySelector("th")!.TextContent.Trim()).Should().Equal("Elmore, Ben", "Oakley, Ada");
        page.QuerySelectorAll(".app-fold summary").Select(f => f.TextContent.Trim()).Should().Equal("4 Elm 1 pupil, 0 of 7 sessions, £56 this year", "4 Oak 1 pupil, 1 of 7 sessions, £56 this year");
        page.QuerySelector("table")!.QuerySelectorAll("tbody th").Select(r => r.TextContent.Trim()).Should().Equal("Targeted");
        var text = page.Body!.TextContent;
        text.Should().Contain("1 of 7").And.Contain("Planned: £112. Delivered so far: £8. Notional SEN budget of the year: £84,000.");
        text.Should().Contain("No sum has to be spent on a pupil before anyone asks").And.NotContain("6,000");
        (await senco.OpenAsync("/provision-map?by=Class")).QuerySelectorAll("table").Last().QuerySelectorAll("tbody th").Select(r => r.TextContent.Trim()).Should().Equal("4 Elm", "4 Oak");
        (await senco.OpenAsync("/provision-map?by=Area")).QuerySelectorAll("table").Last().QuerySelectorAll("tbody th").Select(r => r.TextContent.Trim()).Should().Equal("C&I");
        (await service.DoAsync(parts => parts.GetRequiredService<AppDb>().AuditEntries.CountAsync(e => e.Action == "provision-money-set"))).Should().Be(1);
    }

    [Fact]
    public async Task A_new_rate_leaves_the_days_before_it_as_they_were()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await ProvisionSetting.MakeAsync(service);
        await setting.RateAsync(1600);
        var senco = await service.SignedInAsync(setting.Senco);

        await senco.SubmitAsync(await senco.OpenAsync("/provision-map/rates"), "main form", new() { ["Rates[teaching-assistant]"] = "20", ["From"] = "2026-11-30" });

        // Ten days at £4.00 a share, and 30 November, 2, 7 and 9 December at £5.00.
        (await setting.LineAsync(setting.Ada)).PlannedPence.Should().Be((10 * 400) + (4 * 500));
    }

    [SkippableTheory, EachDatabase]
    public async Task The_download_holds_this_school_alone_runs_no_formula_and_is_audited(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await ProvisionSetting.MakeAsync(service);
        await service.DoAsync(parts => parts.GetRequiredService<AppDb>().Interventions.ExecuteUpdateAsync(i => i.SetProperty(x => x.Name, "=HYPERLINK(\"http://x\")")));
        var beech = await service.SchoolAsync("Beech Primary", "100002");
        var senco = await service.SignedInAsync(setting.Senco);

        var file = await (await senco.SendAsync("/provision-map?handler=csv")).Content.ReadAsStringAsync();

        file.Split("\r\n").Should().HaveCount(4);
        file.Should().Contain("Oakley,Ada,4 Oak,Year 4,").And.Contain("'=HYPERLINK").And.NotContain(",=HYPERLINK").And.NotContain(",\"=HYPERLINK");
        (await service.DoAsync(parts => parts.GetRequiredService<AppDb>().AuditEntries.Where(e => e.Action == "provision-map-downloaded").Select(e => e.Detail).SingleAsync())).Should().Be("2 lines of the provision map.");
        (await senco.SendAsync($"/provision-map?school={beech.Id}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await senco.SendAsync($"/provision-map?handler=csv&school={beech.Id}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [SkippableTheory, EachDatabase]
    public async Task A_class_teacher_sets_up_an_intervention_for_a_pupil_and_chooses_the_group(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await ProvisionSetting.MakeAsync(service);
        var oak = await service.DoAsync(parts => parts.GetRequiredService<AppDb>().Classes.SingleAsync(c => c.Id == setting.Ada.ClassId));
        var cleo = await service.PupilAsync(setting.School, oak, "Cleo", "Oaks");
        var teacher = await service.SignedInAsync(await service.PersonAsync(Roles.ClassTeacher, setting.School, oak));
        var form = await teacher.OpenAsync($"/interventions/new?pupil={setting.Ada.Id}");

        (await teacher.SubmitAsync(form, "main form")).QuerySelectorAll(".govuk-error-summary li").Should().HaveCount(4);
        var group = await teacher.SubmitAsync(form, "main form", new()
        {
            ["Fields.Name"] = "Precision teaching",
            ["Fields.Wave"] = "targeted",
            ["Fields.StaffKind"] = "teacher",
            ["Fields.Days"] = "Tuesday",
        });
        var page = await teacher.SubmitAsync(group, "#members", new() { ["Add"] = cleo.Id.ToString() });

        page.QuerySelectorAll("tbody th").Select(r => r.TextContent.Trim()).Should().Equal("Ada Oakley", "Cleo Oaks");
        page.Body!.TextContent.Should().Contain("Tuesday, 20 minutes a session");
        var saved = await service.DoAsync(parts => parts.GetRequiredService<AppDb>().Interventions.Include(i => i.Group).SingleAsync(i => i.Name == "Precision teaching"));
        saved.Group.Should().OnlyContain(m => m.From == ProvisionSetting.Monday && m.Until == null);
        saved.MinutesAWeek.Should().Be(20);
    }

    [SkippableTheory, EachDatabase]
    public async Task How_a_pupil_responded_is_recorded_with_what_stood_there_before(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await ProvisionSetting.MakeAsync(service);
        await service.DoAsync(parts => parts.GetRequiredService<AppDb>().Interventions.ExecuteUpdateAsync(i => i.SetProperty(x => x.Measure, "words used")));
        var assistant = await service.SignedInAsync(setting.Assistant);
        var form = await assistant.OpenAsync($"/interventions/{setting.Group.Id}/response");

        (await assistant.SubmitAsync(form, "main form", new() { ["Answers[0].Now"] = "lots" })).Body!.TextContent.Should().Contain("\"lots\" is not a number.");
        var page = await assistant.SubmitAsync(form, "main form", new() { ["Answers[0].Progress"] = "good", ["Answers[0].Start"] = "4", ["Answers[0].Now"] = "12.5" });

        page.QuerySelector("tbody tr")!.TextContent.Should().Contain("Good").And.Contain("4 to 12.5");
        (await service.DoAsync(parts => parts.GetRequiredService<AppDb>().AuditEntries.Where(e => e.Action == "response-recorded").Select(e => new { e.Detail, e.PupilId }).SingleAsync()))
            .Should().BeEquivalentTo(new { Detail = "Language group: progress Good (was not known); measure 4 to 12.5 (was not known to not known).", PupilId = (Guid?)setting.Ada.Id });
    }
}
