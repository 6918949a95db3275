using System.Net;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Tests.Imports;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.Imports;

public class ImportPageTests
{
    [Fact]
    public async Task A_SENCo_brings_in_a_file_and_sees_what_came_of_it()
    {
        await using var school = await Importing.StartAsync();
        var visitor = await school.Service.SignedInAsync(await school.Service.PersonAsync(Roles.Senco, school.School));

        var page = await UploadAsync(school, visitor, Importing.File("pupils.csv") + "B205000123009,,,,,,,,,,,,,\n");

        page.QuerySelector("h1")!.TextContent.Should().Be("pupils.csv");
        page.QuerySelector("dl")!.TextContent.Should().MatchRegex(@"Rows\s+5\s+Changed something\s+4\s+Said what was known already\s+0\s+Not taken\s+1");
        page.QuerySelector("table")!.TextContent.Should().Contain("B205000123009");
        (await visitor.OpenAsync("/import")).QuerySelector("table")!.TextContent.Should().Contain("pupils.csv");
        (await school.AskAsync(db => db.AuditEntries.SingleAsync(e => e.Action == "file-imported"))).UserId.Should().NotBeNull();
    }

    [Fact]
    public async Task The_problems_can_be_downloaded_and_no_cell_is_taken_for_a_formula()
    {
        await using var school = await Importing.StartAsync();
        var visitor = await school.Service.SignedInAsync(await school.Service.PersonAsync(Roles.Administrator, school.School));
        var page = await UploadAsync(school, visitor, "UPN,=1+1\nX,\n");

        var csv = await (await visitor.SendAsync(page.QuerySelector("a[href*='Problems']")!.GetAttribute("href")!)).Content.ReadAsStringAsync();

        csv.Should().Contain("Row,Field,Taken,Code,Message").And.Contain("2,UPN,no,upn-format").And.Contain("'=1+1").And.NotContain(",=1+1");
    }

    [Fact]
    public async Task An_administrator_may_bring_data_in_and_still_sees_no_pupil()
    {
        await using var school = await Importing.StartAsync();
        var visitor = await school.Service.SignedInAsync(await school.Service.PersonAsync(Roles.Administrator, school.School));

        var page = await UploadAsync(school, visitor, Importing.File("pupils.csv"));

        page.Body!.TextContent.Should().NotContain("Ravensdale");
        (await school.AskAsync(db => db.Pupils.CountAsync())).Should().Be(4);
    }

    [Fact]
    public async Task A_class_teacher_has_no_business_there()
    {
        await using var school = await Importing.StartAsync();
        var visitor = await school.Service.SignedInAsync(await school.Service.PersonAsync(Roles.ClassTeacher, school.School));

        (await visitor.SendAsync("/import")).Headers.Location!.ToString().Should().Contain("not-yours");
    }

    [Fact]
    public async Task Another_schools_import_is_not_found()
    {
        await using var school = await Importing.StartAsync();
        var outcome = await school.ImportAsync(Importing.File("pupils.csv"));
        var beech = await school.Service.SchoolAsync("Beech Primary", "100002");
        var visitor = await school.Service.SignedInAsync(await school.Service.PersonAsync(Roles.Senco, beech));

        (await visitor.SendAsync($"/import/{outcome.Import.Id}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nothing_can_be_brought_in_for_a_school_one_does_not_work_for()
    {
        await using var school = await Importing.StartAsync();
        var beech = await school.Service.SchoolAsync("Beech Primary", "100002");
        var visitor = await school.Service.SignedInAsync(await school.Service.PersonAsync(Roles.Senco, beech));

        var page = await UploadAsync(school, visitor, Importing.File("pupils.csv"), school.School.Id);

        page.QuerySelector(".govuk-error-summary")!.TextContent.Should().Contain("Select the school");
        (await school.AskAsync(db => db.Pupils.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task Without_a_file_the_form_says_so()
    {
        await using var school = await Importing.StartAsync();
        var visitor = await school.Service.SignedInAsync(await school.Service.PersonAsync(Roles.Senco, school.School));

        var page = await UploadAsync(school, visitor, null);

        page.QuerySelector(".govuk-error-summary")!.TextContent.Should().Contain("Select a file");
    }

    [Fact]
    public async Task The_template_names_every_column_and_can_itself_be_read()
    {
        await using var school = await Importing.StartAsync();
        var visitor = await school.Service.SignedInAsync(await school.Service.PersonAsync(Roles.Senco, school.School));

        var template = await (await visitor.SendAsync("/import/columns?handler=Template")).Content.ReadAsStringAsync();
        var outcome = await school.ImportAsync(template);

        template.Should().Contain("UPN,Surname,Forename").And.Contain("AttendancePercent").And.Contain("PupilPassportCompleted").And.NotContain("CompletedCycles");
        (outcome.Import.Failure, outcome.Import.Rows, outcome.Import.Problems.Count).Should().Be((null, 0, 0));
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> UploadAsync(Importing school, Visitor visitor, string? text, Guid? schoolId = null)
    {
        var page = await visitor.OpenAsync("/import");
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken");
        if (schoolId is { } id)
            form.Add(new StringContent(id.ToString()), "SchoolId");
        if (text is not null)
            form.Add(new StringContent(text), "File", "pupils.csv");
        var answer = await visitor.PostAsync("/import", form);
        await school.Service.DoJobsAsync();
        answer = await visitor.FollowAsync(answer);
        return new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }
}
