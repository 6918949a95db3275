using System.Text.Json;
using AngleSharp.Html.Dom;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Evidence;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Tests.Interventions;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Evidence;

public class EvidencePackTests
{
    [SkippableTheory, EachDatabase]
    public async Task A_pack_stands_under_the_headings_of_the_Code_with_each_line_linked_and_each_gap_named(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await SettingAsync(service);
        var page = await MakeAsync(await service.SignedInAsync(setting.Senco), setting.Ada, PackKinds.EhcNeedsAssessment);

        page.QuerySelectorAll("h2 .app-caption").Select(c => c.TextContent).Should().Equal(
            "CoP 9.14, first item", "CoP 9.14, second item", "CoP 9.14, third item", "CoP 9.14, fourth item", "CoP 9.14, fifth item");
        Line(page, "Attendance").Should().Be(($"/pupils/{setting.Ada.Id}/facts/AttendancePercent", "93.5%", "13 November 2026, register"));
        Line(page, "Interventions").Link.Should().Be($"/interventions/{setting.Group.Id}");
        Line(page, "Interventions").Text.Should().Contain("Came to 1 of 7 sessions planned so far (30 minutes).");
        Line(page, "Cost of provision").Text.Should().StartWith("Additional provision planned in this year of account: £56; delivered so far: £4.").And.EndWith("no sum has to be spent before a request.");
        Gaps(page).Should().Contain(("Specialists involved: not recorded.", $"/pupils/{setting.Ada.Id}/facts/Specialists")).And.Contain(("Cycle 1: no review recorded.", $"/cycles/{setting.Cycle.Id}"));
    }

    [Fact]
    public async Task The_test_in_law_stands_apart_and_nothing_looks_like_a_hurdle()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await SettingAsync(service);

        var page = await MakeAsync(await service.SignedInAsync(setting.Senco), setting.Ada, PackKinds.EhcNeedsAssessment);

        var test = page.QuerySelector("[aria-labelledby=test]")!;
        test.QuerySelectorAll("li").Select(l => l.TextContent).Should().Equal(MakePack.LegalTestWords);
        test.TextContent.Should().Contain("s.36(8)").And.NotContain("Cost").And.NotContain("Cycle");
        page.QuerySelector("[aria-labelledby=local]")!.TextContent.Should().Contain("nothing missing on these pages is a reason to wait");
        page.QuerySelector("main")!.TextContent.Should().NotContain("6,000").And.NotContain("required").And.NotContain("incomplete").And.NotContain("not met");
    }

    [SkippableTheory, EachDatabase]
    public async Task A_pack_is_kept_as_it_was_made_and_one_made_again_differs_only_where_the_records_do(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await SettingAsync(service);
        var senco = await service.SignedInAsync(setting.Senco);
        await MakeAsync(senco, setting.Ada, PackKinds.EhcNeedsAssessment);
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        await MakeAsync(senco, setting.Ada, PackKinds.EhcNeedsAssessment);
        await FactAsync(service, setting.Ada, "ReadingScore", "84");
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        await MakeAsync(senco, setting.Ada, PackKinds.EhcNeedsAssessment);

        var packs = await service.DoAsync(parts => parts.GetRequiredService<AppDb>().EvidencePacks.AsNoTracking().OrderBy(p => p.MadeAt).ToListAsync());

        packs.Should().HaveCount(3).And.OnlyContain(p => p.MadeById == setting.Senco.Id && p.ContentHash == PackContent.HashOf(p.Content) && p.RuleSetVersionId != null);
        packs[1].ContentHash.Should().Be(packs[0].ContentHash);
        packs[2].ContentHash.Should().NotBe(packs[0].ContentHash);
        (await senco.OpenAsync($"/evidence/{packs[0].Id}")).QuerySelector("main")!.TextContent.Should().NotContain("Reading test84");
        (await senco.OpenAsync($"/pupils/{setting.Ada.Id}/evidence")).QuerySelectorAll("tbody tr").Should().HaveCount(3);
        (await AuditedAsync(service)).Should().StartWith(["pack-made", "pack-viewed", "pack-made", "pack-viewed", "pack-made", "pack-viewed"]);
    }

    [Fact]
    public async Task The_data_of_a_pack_names_who_made_it_and_what_it_says()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await SettingAsync(service);
        var senco = await service.SignedInAsync(setting.Senco);
        var page = await MakeAsync(senco, setting.Ada, PackKinds.EhcNeedsAssessment);

        using var data = JsonDocument.Parse(await (await senco.SendAsync(page.QuerySelector("a[download]")!.GetAttribute("href")!)).Content.ReadAsStringAsync());

        data.RootElement.GetProperty("madeBy").GetString().Should().Be("The senco");
        data.RootElement.GetProperty("asOf").GetString().Should().Be("2026-11-16");
        data.RootElement.GetProperty("content").GetProperty("sections").EnumerateArray().Should().HaveCount(5);
        (await AuditedAsync(service)).Should().EndWith("pack-downloaded");
    }

    [Fact]
    public async Task A_pupil_who_lives_in_Norfolk_gets_a_pack_in_the_order_of_that_authority()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await SettingAsync(service);
        await service.AuthorityAsync("926", "926-norfolk");
        await service.DoAsync(parts => parts.GetRequiredService<AppDb>().Pupils.Where(p => p.Id == setting.Ada.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.HomeAuthorityCode, "926")));

        var page = await MakeAsync(await service.SignedInAsync(setting.Senco), setting.Ada, PackKinds.EhcNeedsAssessment);

        page.QuerySelector("h1")!.TextContent.Should().Contain("Norfolk");
        Gaps(page).Should().Contain(("INDES profile: not recorded.", $"/pupils/{setting.Ada.Id}/facts/IndesProfileCompletedOn"));
        Line(page, "Attendance").Text.Should().Be("93.5%");
    }

    [SkippableTheory, EachDatabase]
    public async Task An_inspection_pack_traces_concern_support_cycles_sessions_and_time(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await SettingAsync(service);

        var page = await MakeAsync(await service.SignedInAsync(setting.Senco), setting.Ada, PackKinds.Inspection);

        page.QuerySelector("#test").Should().BeNull();
        Line(page, "Sessions").Text.Should().Be("Language group, 30 minutes: came.");
        page.QuerySelectorAll("[aria-labelledby=s-timeline] tbody tr").Select(r => r.QuerySelector("th")!.TextContent.Trim()).Should().Equal("Support", "Cycle", "Intervention");
    }

    private static async Task<Setting> SettingAsync(RunningService service)
    {
        var provision = await ProvisionSetting.MakeAsync(service);
        await provision.RateAsync(1600);
        await provision.HeldAsync(new(2026, 11, 2), provision.Ada);
        await FactAsync(service, provision.Ada, "AttendancePercent", "93.5");
        await service.AddAsync(new Placement { Id = Guid.CreateVersion7(), PupilId = provision.Ada.Id, Ladder = "five-stage", Layer = "stage-3", From = new DateOnly(2026, 1, 12) });
        var cycle = await service.AddAsync(new Cycle { Id = Guid.CreateVersion7(), PupilId = provision.Ada.Id, Number = 1, StartedOn = new DateOnly(2026, 4, 20), EndedOn = new DateOnly(2026, 7, 10) });
        return new Setting(provision.Ada, provision.Senco, provision.Group, cycle);
    }

    private static Task FactAsync(RunningService service, Pupil pupil, string name, string value) => service.AddAsync(
        new PupilFact { PupilId = pupil.Id, Name = name, Value = value, On = new DateOnly(2026, 11, 13), Source = "register", RecordedAt = service.Now() });

    private static async Task<IHtmlDocument> MakeAsync(Visitor visitor, Pupil pupil, string kind) =>
        await visitor.SubmitAsync(await visitor.OpenAsync($"/pupils/{pupil.Id}/evidence"), $"#make-{kind}");

    private static (string Link, string Text, string Source) Line(IHtmlDocument page, string label)
    {
        var row = page.QuerySelectorAll(".app-pack tbody tr").First(r => r.QuerySelector("th")!.TextContent.Trim() == label);
        var cells = row.QuerySelectorAll("td");
        return (row.QuerySelector("a")!.GetAttribute("href")!, cells[0].TextContent.Trim(), cells[1].TextContent.Trim());
    }

    private static List<(string Text, string Link)> Gaps(IHtmlDocument page) =>
        [.. page.QuerySelectorAll(".app-pack li").Select(l => (l.FirstChild!.TextContent.Trim(), l.QuerySelector("a")!.GetAttribute("href")!))];

    private static Task<List<string>> AuditedAsync(RunningService service) => service.DoAsync(parts =>
        parts.GetRequiredService<AppDb>().AuditEntries.Where(e => e.Subject == "pack").OrderBy(e => e.Id).Select(e => e.Action).ToListAsync());

    private sealed record Setting(Pupil Ada, Host.Access.AppUser Senco, Host.Interventions.Intervention Group, Cycle Cycle);
}
