using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Evidence;
using SendWorkflows.Host.Jobs;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Pupils;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Evidence;

public class PacksJobTests
{
    [SkippableTheory, EachDatabase]
    public async Task A_SENCo_makes_packs_for_those_ticked_after_seeing_for_whom(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await SettingAsync(service, "Ada", "Ben", "Cleo");
        var senco = await service.SignedInAsync(setting.Senco);

        var preview = await PreviewAsync(senco, [.. setting.Pupils.Take(2)]);
        preview.QuerySelector("main")!.TextContent.Should().Contain("Nothing has been made yet.").And.Contain("A pack would be made for 2 pupils").And.NotContain("Cleo");
        (await PacksAsync(service)).Should().BeEmpty();
        var answer = await senco.PostAsync(preview, "main form");
        await service.DoJobsAsync();
        var batch = await senco.ReadAsync(answer);

        batch.QuerySelector("h1")!.TextContent.Should().Contain("2 packs made together");
        batch.QuerySelectorAll("tbody th").Select(name => name.TextContent).Should().Equal("Ada Example", "Ben Example");
        batch.QuerySelector("tbody")!.TextContent.Should().MatchRegex(@"\d+ things");
        (await PacksAsync(service)).Should().HaveCount(2).And.OnlyContain(p => p.MadeById == setting.Senco.Id && p.JobId != null);
        (await AuditedAsync(service)).Should().Equal("pack-made", "pack-made");
    }

    [SkippableTheory, EachDatabase]
    public async Task Work_broken_off_goes_on_where_it_was_and_makes_no_pack_twice(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await SettingAsync(service, "Ada", "Ben", "Cleo");
        var id = await AskAsync(service, setting.Senco, setting.Pupils);
        // What a node leaves that dies after the first.
        await service.DoAsync(parts => parts.GetRequiredService<JobRecords>().BeginAsync(id, CancellationToken.None));
        await AsAsync(service, setting.Senco, parts => parts.GetRequiredService<MakePack>().RunAsync(setting.Pupils[0].Id, PackKinds.Inspection, id, CancellationToken.None));

        await service.DoJobsAsync();

        (await PacksAsync(service)).Select(p => p.PupilId).Should().BeEquivalentTo(setting.Pupils.Select(p => p.Id));
        (await AuditedAsync(service)).Should().Equal("pack-made", "pack-made", "pack-made");
    }

    [SkippableTheory, EachDatabase]
    public async Task A_second_pack_of_the_same_job_and_pupil_is_refused_by_the_database(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await SettingAsync(service, "Ada");
        var job = Guid.CreateVersion7();
        var make = () => AsAsync(service, setting.Senco, parts => parts.GetRequiredService<MakePack>().RunAsync(setting.Pupils[0].Id, PackKinds.Inspection, job, CancellationToken.None));
        await make();

        (await make.Should().ThrowAsync<DbUpdateException>()).Which.IsConflict().Should().BeTrue();

        (await PacksAsync(service)).Should().ContainSingle();
        (await AuditedAsync(service)).Should().ContainSingle();
    }

    [SkippableTheory, EachDatabase]
    public async Task A_pupil_who_left_for_another_school_meanwhile_gets_none_and_keeps_no_other_back(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await SettingAsync(service, "Ada", "Ben");
        var id = await AskAsync(service, setting.Senco, setting.Pupils);
        var beech = await service.SchoolAsync("Beech Primary", "100002");
        await service.DoAsync(parts => parts.GetRequiredService<AppDb>().Pupils.Where(p => p.Id == setting.Pupils[0].Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.SchoolId, beech.Id)));

        await service.DoJobsAsync();

        var page = await (await service.SignedInAsync(setting.Senco)).OpenAsync($"/evidence/batch/{id}");
        page.QuerySelectorAll("tbody th").Select(name => name.TextContent).Should().Equal("Ben Example");
        page.QuerySelector("main")!.TextContent.Should().Contain("A pupil you no longer see: is no longer among the pupils for whom you make packs.").And.NotContain("Ada");
    }

    [Fact]
    public async Task A_pupil_of_another_school_in_the_list_refuses_it_without_saying_who()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await SettingAsync(service, "Ada");
        var stranger = await service.PupilAsync(await service.SchoolAsync("Beech Primary", "100002"), forename: "Stranger");
        var senco = await service.SignedInAsync(setting.Senco);

        var page = await PreviewAsync(senco, [setting.Pupils[0], stranger]);

        page.QuerySelector(".govuk-error-summary")!.TextContent.Should().Contain("Not all the pupils you chose are among those you work with");
        page.QuerySelector("main")!.TextContent.Should().NotContain("Stranger").And.NotContain("Ada");
        page.QuerySelector("main form").Should().BeNull();
        (await service.DoAsync(parts => parts.GetRequiredService<AppDb>().Jobs.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task More_than_a_hundred_are_refused()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await SettingAsync(service, "Ada");
        var senco = await service.SignedInAsync(setting.Senco);

        var page = await PreviewAsync(senco, [.. Enumerable.Range(0, 101).Select(_ => new Pupil { Id = Guid.NewGuid(), Surname = "", Forename = "" })]);

        page.QuerySelector(".govuk-error-summary")!.TextContent.Should().Contain("You chose 101 pupils. Packs are made for at most 100 at once");
    }

    [SkippableTheory, EachDatabase]
    public async Task All_are_printed_each_on_its_own_sheet_and_downloaded_as_one_list_each_view_audited(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await SettingAsync(service, "Ada", "Ben");
        var id = await AskAsync(service, setting.Senco, setting.Pupils);
        await service.DoJobsAsync();
        var senco = await service.SignedInAsync(setting.Senco);

        var print = await senco.OpenAsync($"/evidence/batch/{id}/print");
        using var data = JsonDocument.Parse(await (await senco.SendAsync($"/evidence/batch/{id}?handler=json")).Content.ReadAsStringAsync());

        print.QuerySelectorAll(".app-sheet h1").Select(name => name.LastChild!.TextContent).Should().Equal("Ada Example", "Ben Example");
        print.QuerySelectorAll("[id]").Select(e => e.Id).Should().OnlyHaveUniqueItems();
        data.RootElement.EnumerateArray().Select(pack => pack.GetProperty("content").GetProperty("pupil").GetProperty("name").GetString()).Should().Equal("Ada Example", "Ben Example");
        (await AuditedAsync(service)).Should().Equal("pack-made", "pack-made", "pack-viewed", "pack-viewed", "pack-downloaded", "pack-downloaded");
    }

    [Fact]
    public async Task Only_those_who_answer_for_the_whole_school_see_packs_made_together()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await SettingAsync(service, "Ada");
        var id = await AskAsync(service, setting.Senco, setting.Pupils);
        await service.DoJobsAsync();
        var elsewhere = await service.SignedInAsync(await service.PersonAsync(Roles.Senco, await service.SchoolAsync("Beech Primary", "100002")));
        var teacher = await service.SignedInAsync(await service.PersonAsync(Roles.ClassTeacher, setting.School, setting.Class));
        var head = await service.SignedInAsync(await service.PersonAsync(Roles.Head, setting.School));

        foreach (var path in new[] { $"/evidence/batch/{id}", $"/evidence/batch/{id}/print", $"/evidence/batch/{id}?handler=json" })
        {
            (await elsewhere.SendAsync(path)).StatusCode.Should().Be(HttpStatusCode.NotFound, path);
            (await teacher.SendAsync(path)).Headers.Location!.ToString().Should().Contain("not-yours");
            (await head.SendAsync(path)).StatusCode.Should().Be(HttpStatusCode.OK, path);
        }
    }

    [Fact]
    public async Task No_page_of_packs_made_together_asks_more_than_eight_things_of_the_database()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await SettingAsync(service, "Ada", "Ben");
        var id = await AskAsync(service, setting.Senco, setting.Pupils);
        await service.DoJobsAsync();
        var senco = await service.SignedInAsync(setting.Senco);

        foreach (var path in new[] { $"/evidence/batch/{id}", $"/evidence/batch/{id}/print", "/evidence/several" })
        {
            service.Queries.Reset();
            await senco.SendAsync(path);
            service.Queries.Asked.Should().HaveCountLessThanOrEqualTo(8, path);
        }
    }

    private static async Task<Setting> SettingAsync(RunningService service, params string[] forenames)
    {
        await service.AuthorityAsync();
        var school = await service.SchoolAsync();
        var oak = await service.ClassAsync(school);
        var pupils = new List<Pupil>();
        foreach (var forename in forenames)
        {
            pupils.Add(await service.PupilAsync(school, oak, forename));
            await service.AddAsync(new PupilFact { PupilId = pupils[^1].Id, Name = "SenProvision", Value = "\"K\"", On = new DateOnly(2026, 9, 7), Source = "register", RecordedAt = service.Now() });
        }

        return new Setting(school, oak, await service.PersonAsync(Roles.Senco, school), pupils);
    }

    private static async Task<IHtmlDocument> PreviewAsync(Visitor senco, IReadOnlyList<Pupil> pupils)
    {
        var register = await senco.OpenAsync("/register");
        var form = register.QuerySelector("#chosen")!;
        foreach (var pupil in pupils)
        {
            var field = (IHtmlInputElement)register.CreateElement("input");
            (field.Type, field.Name, field.Value) = ("hidden", "pupil", pupil.Id.ToString());
            form.AppendChild(field);
        }

        return await senco.SubmitAsync(register, "#chosen", new() { ["kind"] = PackKinds.Inspection }, "button[formaction^='/evidence/several']");
    }

    private static Task<Guid> AskAsync(RunningService service, AppUser person, IReadOnlyList<Pupil> pupils) => AsAsync(service, person, async parts =>
    {
        var packs = parts.GetRequiredService<PacksForChosen>();
        return await packs.RunAsync(PackKinds.Inspection, (await packs.PreviewAsync([.. pupils.Select(p => p.Id)], CancellationToken.None))!, CancellationToken.None);
    });

    private static async Task<T> AsAsync<T>(RunningService service, AppUser person, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = service.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ActAs>().RunAsync(person.Id, CancellationToken.None);
        return await work(scope.ServiceProvider);
    }

    private static Task<List<EvidencePack>> PacksAsync(RunningService service) => service.DoAsync(parts => parts.GetRequiredService<AppDb>().EvidencePacks.AsNoTracking().ToListAsync());

    private static Task<List<string>> AuditedAsync(RunningService service) => service.DoAsync(parts =>
        parts.GetRequiredService<AppDb>().AuditEntries.Where(e => e.Subject == "pack").OrderBy(e => e.Id).Select(e => e.Action).ToListAsync());

    private sealed record Setting(School School, SchoolClass Class, AppUser Senco, IReadOnlyList<Pupil> Pupils);
}
