using System.Net;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Passports;
using SendWorkflows.Host.Pupils;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.Professionals;

public class ProfessionalsTests
{
    [SkippableTheory, EachDatabase]
    public async Task A_specialist_sees_what_was_shared_and_nothing_else_and_sends_advice_with_its_day(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var (pupil, senco) = await SettingAsync(service);
        await service.AddAsync(new SendWorkflows.Host.Cycles.Cycle { Id = Guid.CreateVersion7(), PupilId = pupil.Id, Number = 7, StartedOn = new DateOnly(2026, 9, 14) });
        await service.AddAsync(new Host.Passports.Passport { Id = Guid.CreateVersion7(), PupilId = pupil.Id, WrittenBy = "pupil", On = new DateOnly(2026, 10, 1), RecordedByUserId = Guid.CreateVersion7(), RecordedAt = service.Now(), Likes = "Drawing dragons." });
        var specialist = service.Visit();

        var page = await specialist.OpenAsync(await InvitedAsync(senco, pupil));

        page.Body!.TextContent.Should().Contain("Drawing dragons.").And.NotContain("Cycle 7").And.NotContain("Support so far");
        var sent = await specialist.SubmitAsync(page, "main form", new() { ["Form.Role"] = "educational-psychologist", ["Form.SeenOn"] = "2026-10-20", ["Form.Found"] = "Reads slowly.", ["Form.Advised"] = "Precision teaching." });
        sent.Body!.TextContent.Should().Contain("The school has your advice.");
        var record = await senco.OpenAsync($"/pupils/{pupil.Id}/professionals");
        record.Body!.TextContent.Should().Contain("Precision teaching.").And.Contain("Dr Lee").And.Contain("20 October 2026").And.Contain("27 days ago");
        await service.DoAsync(async parts =>
        {
            var db = parts.GetRequiredService<AppDb>();
            (await db.PupilFacts.SingleAsync(f => f.Name == "Specialists")).Value.Should().Contain("educational-psychologist").And.Contain("2026-10-20");
            (await db.AuditEntries.Where(e => e.PupilId == pupil.Id).Select(e => e.Action).ToListAsync()).Should().Contain("shared-record-viewed").And.Contain("advice-received");
        });
    }

    [Fact]
    public async Task Nothing_is_shared_before_the_parents_agree_and_only_the_SENCo_or_a_senior_leader_shares()
    {
        await using var service = await RunningService.StartAsync();
        var (pupil, senco) = await SettingAsync(service);
        var teacher = await service.SignedInAsync(await service.PersonAsync(Roles.ClassTeacher, await SchoolOfAsync(service, pupil)));

        var page = await senco.SubmitAsync(await senco.OpenAsync($"/pupils/{pupil.Id}/professionals/invite"), "main form", new() { ["Name"] = "Dr Lee", ["Items"] = "passport" });

        page.Body!.TextContent.Should().Contain("Talk with the parents first");
        (await service.DoAsync(parts => parts.GetRequiredService<AppDb>().SharedLinks.AnyAsync())).Should().BeFalse();
        (await teacher.SendAsync($"/pupils/{pupil.Id}/professionals/invite")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [SkippableTheory, EachDatabase]
    public async Task Advice_entered_by_mistake_is_taken_back_and_the_fact_with_it(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var (pupil, senco) = await SettingAsync(service);
        var form = await senco.OpenAsync($"/pupils/{pupil.Id}/professionals/record");
        var page = await senco.SubmitAsync(form, "main form", new()
        {
            ["Form.From"] = "Dr Lee",
            ["Form.Role"] = "physiotherapist",
            ["Form.SeenOn"] = "2026-03-02",
            ["Form.Found"] = "Tires.",
            ["Form.Advised"] = "Rest.",
        });
        page.Body!.TextContent.Should().Contain("8 months ago");

        page = await senco.SubmitAsync(page, "form[action$='handler=takeback']", new() { ["because"] = "Another child’s letter." });

        page.Body!.TextContent.Should().Contain("Another child’s letter.");
        (await service.DoAsync(parts => parts.GetRequiredService<AppDb>().PupilFacts.Where(f => f.Name == "Specialists").OrderByDescending(f => f.Id).Select(f => f.Value).FirstAsync()))
            .Should().NotContain("physiotherapist");
    }

    private static async Task<string> InvitedAsync(Visitor senco, Pupil pupil)
    {
        var made = await senco.SubmitAsync(await senco.OpenAsync($"/pupils/{pupil.Id}/professionals/invite"), "main form", new() { ["Name"] = "Dr Lee", ["Items"] = "passport", ["ParentsAgree"] = "true" });
        return new Uri(made.QuerySelector(".app-link-text")!.TextContent).AbsolutePath;
    }

    private static Task<School> SchoolOfAsync(RunningService service, Pupil pupil) =>
        service.DoAsync(parts => parts.GetRequiredService<AppDb>().Schools.SingleAsync(s => s.Id == pupil.SchoolId));

    private static async Task<(Pupil Pupil, Visitor Senco)> SettingAsync(RunningService service)
    {
        await service.AuthorityAsync();
        var school = await service.SchoolAsync();
        return (await service.PupilAsync(school), await service.SignedInAsync(await service.PersonAsync(Roles.Senco, school)));
    }
}
