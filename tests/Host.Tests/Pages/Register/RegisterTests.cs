using AngleSharp.Html.Dom;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Reports;
using SendWorkflows.Host.Workflows;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.Register;

public class RegisterTests
{
    [SkippableTheory, EachDatabase]
    public async Task It_holds_those_whose_layer_or_census_code_says_so_and_nobody_else(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var school = await SchoolAsync(service);
        await PlacedAsync(service, await service.PupilAsync(school, surname: "OnLayer"), "stage-3");
        await PlacedAsync(service, await service.PupilAsync(school, surname: "Universal"), "stage-1");
        await CodedAsync(service, await service.PupilAsync(school, surname: "ByCode"), "K");
        await CodedAsync(service, await service.PupilAsync(school, surname: "NoCode"), "N");

        var page = await (await service.SignedInAsync(await service.PersonAsync(Roles.Senco, school))).OpenAsync("/register");

        page.QuerySelectorAll("tbody th").Select(n => n.TextContent).Should().Equal("ByCode, Ada", "OnLayer, Ada");
    }

    [Fact]
    public async Task A_page_holds_fifty_and_leads_on_to_the_rest()
    {
        await using var service = await RunningService.StartAsync();
        var school = await SchoolAsync(service);
        for (var i = 0; i < 53; i++)
            await CodedAsync(service, await service.PupilAsync(school, surname: $"P{i:00}"), "K");
        var senco = await service.SignedInAsync(await service.PersonAsync(Roles.Senco, school));

        var first = await senco.OpenAsync("/register");
        first.QuerySelectorAll("tbody tr").Should().HaveCount(50);
        var next = await senco.OpenAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        next.QuerySelectorAll("tbody tr").Should().HaveCount(3);
    }

    [Fact]
    public async Task Taking_the_file_away_is_recorded()
    {
        await using var service = await RunningService.StartAsync();
        var school = await SchoolAsync(service);
        await CodedAsync(service, await service.PupilAsync(school, surname: "=1+1"), "K");
        var senco = await service.PersonAsync(Roles.Senco, school);

        var file = await (await (await service.SignedInAsync(senco)).SendAsync("/register?handler=csv")).Content.ReadAsStringAsync();

        file.Should().Contain("'=1+1");
        var audit = await service.DoAsync(parts => parts.GetRequiredService<AppDb>().AuditEntries.Where(e => e.Action == "register-downloaded").ToListAsync());
        audit.Should().ContainSingle(e => e.UserId == senco.Id && e.Detail == "1 pupil");
    }

    [Fact]
    public async Task The_spreadsheet_has_the_columns_and_pupils_of_the_page_and_taking_it_away_is_recorded()
    {
        await using var service = await RunningService.StartAsync();
        var school = await SchoolAsync(service);
        var oak = await service.ClassAsync(school);
        await CodedAsync(service, await service.PupilAsync(school, oak, surname: "=1+1"), "K");
        await CodedAsync(service, await service.PupilAsync(school, await service.ClassAsync(school, "4 Elm"), surname: "Elder"), "K");
        var teacher = await service.PersonAsync(Roles.ClassTeacher, school, oak);
        var visitor = await service.SignedInAsync(teacher);

        var link = (await visitor.OpenAsync("/register")).QuerySelector("a[href*='handler=xlsx']")!.GetAttribute("href")!;
        using var file = SpreadsheetDocument.Open(await (await visitor.SendAsync(link)).Content.ReadAsStreamAsync(), isEditable: false);

        var rows = file.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToList()).ToList();
        rows[0].Should().Equal(RegisterColumn.Chosen(null).Select(column => column.Title).Prepend("Forename").Prepend("Surname"));
        rows.Skip(1).Should().ContainSingle("the other pupil is of another class").Which[0].Should().Be("=1+1");
        var audit = await service.DoAsync(parts => parts.GetRequiredService<AppDb>().AuditEntries.Where(e => e.Action == "register-downloaded").ToListAsync());
        audit.Should().ContainSingle(e => e.UserId == teacher.Id && e.Detail == "1 pupil");
    }

    [SkippableTheory, EachDatabase]
    public async Task The_columns_a_person_chose_stay_theirs(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var school = await SchoolAsync(service);
        await CodedAsync(service, await service.PupilAsync(school, surname: "Elder", upn: "A205200118001"), "K");
        var senco = await service.SignedInAsync(await service.PersonAsync(Roles.Senco, school));
        var head = await service.SignedInAsync(await service.PersonAsync(Roles.Head, school));

        var page = await senco.OpenAsync("/register?Filter.Sort=class");
        foreach (var box in page.QuerySelectorAll("input[name=columns]").Cast<IHtmlInputElement>())
            box.IsChecked = box.Value is "upn" or "born";
        var chosen = await senco.SubmitAsync(page, "form[action*='handler=columns']");

        Heads(chosen).Should().Equal("Pupil", "Unique Pupil Number", "Date of birth");
        chosen.Url.Should().Contain("Filter.Sort=class");
        Heads(await senco.OpenAsync("/register")).Should().Equal("Pupil", "Unique Pupil Number", "Date of birth");
        chosen.QuerySelector("tbody")!.TextContent.Should().Contain("A205200118001").And.Contain("15 January 2018");
        Heads(await head.OpenAsync("/register")).Should().Contain("Layer of support");
    }

    [Fact]
    public async Task To_print_everybody_stands_on_one_page()
    {
        await using var service = await RunningService.StartAsync();
        var school = await SchoolAsync(service);
        for (var i = 0; i < 53; i++)
            await CodedAsync(service, await service.PupilAsync(school, surname: $"P{i:00}"), "K");
        var senco = await service.SignedInAsync(await service.PersonAsync(Roles.Senco, school));

        (await senco.OpenAsync("/register?all=true")).QuerySelectorAll("tbody tr").Should().HaveCount(53);
    }

    [SkippableTheory, EachDatabase]
    public async Task What_several_pupils_would_get_is_shown_before_anything_begins(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var school = await SchoolAsync(service);
        var (ada, ben) = (await service.PupilAsync(school, forename: "Ada"), await service.PupilAsync(school, forename: "Ben"));
        foreach (var pupil in new[] { ada, ben, await service.PupilAsync(school, forename: "Cem") })
            await CodedAsync(service, pupil, "K");
        await service.DoAsync(parts => parts.GetRequiredService<Host.Workflows.Runs>().StartAsync(new RunStart("parent-meetings", ben.Id)));
        var senco = await service.SignedInAsync(await service.PersonAsync(Roles.Senco, school));

        var preview = await PreviewAsync(senco, await senco.OpenAsync("/register"), ada, ben);

        preview.QuerySelectorAll("tbody td:last-child").Select(cell => cell.TextContent).Should().Equal("It begins", "Nothing: has it already");
        (await MeetingsAsync(service)).Should().Equal(ben.Id);
        var done = await senco.SubmitAsync(preview, "main form");
        done.Body!.TextContent.Should().Contain("started for 1 pupil");
        (await MeetingsAsync(service)).Should().BeEquivalentTo([ada.Id, ben.Id]);
    }

    [Fact]
    public async Task Each_role_starts_for_its_own_pupils_and_no_more_than_it_answers_for()
    {
        await using var service = await RunningService.StartAsync();
        var school = await SchoolAsync(service);
        var oak = await service.ClassAsync(school);
        var mine = new List<Pupil>();
        for (var i = 0; i < 41; i++)
            mine.Add(await service.PupilAsync(school, oak, surname: $"P{i:00}"));
        foreach (var pupil in mine)
            await CodedAsync(service, pupil, "K");
        var hers = await service.PupilAsync(school, await service.ClassAsync(school, "4 Elm"), forename: "Elsewhere");
        await CodedAsync(service, hers, "K");
        var teacher = await service.SignedInAsync(await service.PersonAsync(Roles.ClassTeacher, school, oak));
        var assistant = await service.SignedInAsync(await service.PersonAsync(Roles.SupportStaff, school, oak));

        var page = await teacher.OpenAsync("/register");

        (await PreviewAsync(teacher, page, [.. mine])).Body!.TextContent.Should().Contain("at most 40 at once");
        (await PreviewAsync(teacher, page, mine[0], hers)).QuerySelectorAll("tbody th").Select(cell => cell.TextContent).Should().Equal("Ada P00");
        (await assistant.OpenAsync("/register")).QuerySelector("input[name=pupil]").Should().BeNull();
    }

    private static async Task<IHtmlDocument> PreviewAsync(Visitor visitor, IHtmlDocument register, params Pupil[] pupils)
    {
        var form = (IHtmlFormElement)register.QuerySelector("#chosen")!;
        foreach (var box in form.QuerySelectorAll("input[name=pupil]"))
            box.Remove();
        foreach (var pupil in pupils)
            form.InnerHtml += $"<input type=hidden name=pupil value={pupil.Id}>";
        return await visitor.SubmitAsync(register, "#chosen", new() { ["workflow"] = "parent-meetings" });
    }

    private static Task<List<Guid>> MeetingsAsync(RunningService service) =>
        service.DoAsync(parts => parts.GetRequiredService<AppDb>().WorkflowRuns.Where(r => r.Workflow == "parent-meetings").Select(r => r.PupilId).ToListAsync());

    private static IEnumerable<string> Heads(IHtmlDocument page) => page.QuerySelectorAll("thead th").Select(head => head.TextContent);

    private static async Task<School> SchoolAsync(RunningService service)
    {
        await service.AuthorityAsync();
        return await service.SchoolAsync();
    }

    private static Task PlacedAsync(RunningService service, Pupil pupil, string layer) =>
        service.AddAsync(new Placement { Id = Guid.CreateVersion7(), PupilId = pupil.Id, Ladder = "five-stage", Layer = layer, From = new DateOnly(2026, 9, 14) });

    private static Task CodedAsync(RunningService service, Pupil pupil, string code) =>
        service.AddAsync(new PupilFact { PupilId = pupil.Id, Name = "SenProvision", Value = $"\"{code}\"", On = new DateOnly(2026, 10, 1), Source = "census", RecordedAt = service.Now() });
}
