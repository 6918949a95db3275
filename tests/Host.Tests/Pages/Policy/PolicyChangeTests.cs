using AngleSharp.Html.Dom;
using FluentAssertions;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Tests.Publishing;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.Policy;

public class PolicyChangeTests
{
    private const string NumberPage = "/policy/changes/number?of=205&name=AttendanceConcernPercent";

    private static Dictionary<string, string> Form => new()
    {
        ["Value"] = "95",
        ["From"] = "2027-01-04",
        ["Title"] = "Attendance strategy 2027",
        ["Reason"] = "Autumn absence was higher than hoped.",
    };

    [SkippableTheory, EachDatabase]
    public async Task One_editor_changes_a_number_sees_what_it_would_do_and_another_approves_it(DatabaseKind kind)
    {
        await using var setting = await PublishingSetting.MakeAsync(kind);
        var author = await setting.Service.SignedInAsync(setting.Author);
        var colleague = await setting.Service.SignedInAsync(setting.Colleague);

        var trial = await author.SubmitAsync(await author.OpenAsync(NumberPage), "#change", Form);
        Text(trial).Should().Contain("AttendanceConcernPercent is 95 percent from 2027-01-04 instead of 90 percent").And.Contain("12 pupils would gain").And.Contain("School: Willow Primary");
        var waiting = await author.SubmitAsync(trial, "#ask");
        waiting.QuerySelector("#approve").Should().BeNull();
        var open = await colleague.OpenAsync("/policy/versions?of=205");
        var change = await colleague.OpenAsync(open.QuerySelector("a[href^='/policy/changes/']")!.GetAttribute("href")!);
        var published = await colleague.SubmitAsync(change, "#approve");

        Text(published).Should().Contain("The change is published").And.Contain("4 January 2027");
        setting.MoveTo(PublishingSetting.January);
        colleague = await setting.Service.SignedInAsync(setting.Colleague);
        Text(await colleague.OpenAsync("/policy/versions?of=205")).Should().Contain("Version 2").And.Contain("Version 1").And.Contain("As delivered with the service");
        Text(await colleague.OpenAsync("/policy?of=205")).Should().Contain("in force here since 4 January 2027").And.Contain("95%");
    }

    [Fact]
    public async Task A_colleague_sends_a_change_back_with_a_reason_that_its_author_reads()
    {
        await using var setting = await PublishingSetting.MakeAsync();
        var author = await setting.Service.SignedInAsync(setting.Author);
        var colleague = await setting.Service.SignedInAsync(setting.Colleague);
        var asked = await author.SubmitAsync(await author.SubmitAsync(await author.OpenAsync(NumberPage), "#change", Form), "#ask");
        var path = new Uri(asked.Location.Href).AbsolutePath;

        var unsaid = await colleague.SubmitAsync(await colleague.OpenAsync(path), "#send-back");
        var sentBack = await colleague.SubmitAsync(unsaid, "#send-back", new() { ["Reason"] = "After the consultation, please." });

        unsaid.QuerySelector(".govuk-error-summary")!.TextContent.Should().Contain("Say why you send it back");
        Text(sentBack).Should().Contain("sent back");
        Text(await author.OpenAsync(path)).Should().Contain("After the consultation, please.");
    }

    [Fact]
    public async Task An_editor_goes_back_to_an_earlier_version_with_a_reason()
    {
        await using var setting = await PublishingSetting.MakeAsync();
        await setting.PublishAsync(PublishingSetting.Answers(from: PublishingSetting.Today));
        var author = await setting.Service.SignedInAsync(setting.Author);

        var page = await author.OpenAsync("/policy/changes/back?of=205&number=1");
        var unsaid = await author.SubmitAsync(page, "#back");
        var change = await author.SubmitAsync(unsaid, "#back", new() { ["Reason"] = "Too many at once." });

        unsaid.QuerySelector(".govuk-error-summary")!.TextContent.Should().Contain("Say why you want to go back.");
        Text(change).Should().Contain("goes back to version 1").And.Contain("12 pupils would lose").And.Contain("no longer becomes 95 percent on 2026-11-16");
    }

    [Fact]
    public async Task What_stands_in_the_way_is_said_and_nothing_can_be_asked()
    {
        await using var setting = await PublishingSetting.MakeAsync(mostConcerns: 300);
        var author = await setting.Service.SignedInAsync(setting.Author);

        var trial = await author.SubmitAsync(await author.OpenAsync(NumberPage), "#change", Form);

        trial.QuerySelector(".app-problems")!.TextContent.Should().Contain("the rule set expects 0 to 300");
        trial.QuerySelector("#ask").Should().BeNull();
    }

    [Fact]
    public async Task A_wrong_value_is_named_beside_its_field_and_what_was_typed_stays()
    {
        await using var setting = await PublishingSetting.MakeAsync();
        var author = await setting.Service.SignedInAsync(setting.Author);

        var page = await author.SubmitAsync(await author.OpenAsync(NumberPage), "#change", new(Form) { ["Value"] = "80" });

        page.QuerySelector(".govuk-error-message")!.TextContent.Should().Contain("The value must be from 90 to 100");
        ((IHtmlTextAreaElement)page.QuerySelector("#Reason")!).Value.Should().Be(Form["Reason"]);
    }

    [Fact]
    public async Task Everybody_who_sees_the_policy_sees_its_versions_but_only_editors_what_is_proposed()
    {
        await using var setting = await PublishingSetting.MakeAsync();
        await setting.ProposeAsync();
        var senco = await setting.Service.SignedInAsync(await setting.Service.PersonAsync(Roles.Senco, setting.School));

        var page = await senco.OpenAsync("/policy/versions?of=205");

        Text(page).Should().Contain("Version 1").And.NotContain("Autumn absence");
        page.QuerySelector("a[href*='/policy/changes/']").Should().BeNull();
        (await senco.OpenAsync("/policy?of=205")).QuerySelector("a[href*='/policy/changes/']").Should().BeNull();
    }

    [SkippableTheory, EachDatabase]
    public async Task Who_may_decide_on_a_change_is_told_so_on_every_page_and_nobody_else_is(DatabaseKind kind)
    {
        await using var setting = await PublishingSetting.MakeAsync(kind);
        await setting.Service.AuthorityAsync("999", "england");
        var elsewhere = await setting.Service.SignedInAsync(await setting.Service.PersonAsync(Roles.PolicyEditor, authority: "999"));
        var senco = await setting.Service.SignedInAsync(await setting.Service.PersonAsync(Roles.Senco, setting.School));
        await setting.Service.AddAsync(new RoleAssignment { Id = Guid.CreateVersion7(), UserId = setting.Colleague.Id, Role = Roles.Senco, SchoolId = setting.School.Id });
        var author = await setting.Service.SignedInAsync(setting.Author);
        var colleague = await setting.Service.SignedInAsync(setting.Colleague);
        var draft = await author.SubmitAsync(await author.OpenAsync(NumberPage), "#change", Form);
        (await colleague.OpenAsync("/today")).Body!.TextContent.Should().NotContain("decide on");

        var asked = await author.SubmitAsync(draft, "#ask");

        Menu(await colleague.OpenAsync("/register")).Should().Contain("1 change waits for your decision");
        Text(await colleague.OpenAsync("/today")).Should().Contain("1 change to the policy to decide on");
        Text(await colleague.OpenAsync("/policy?of=205")).Should().Contain("1 change not published yet, 1 for you to decide on");
        Menu(await author.OpenAsync("/policy?of=205")).Should().NotContain("decision");
        Menu(await elsewhere.OpenAsync("/policy")).Should().NotContain("decision");
        Menu(await senco.OpenAsync("/today")).Should().NotContain("decision");
        await colleague.SubmitAsync(await colleague.OpenAsync(new Uri(asked.Location.Href).AbsolutePath), "#approve");
        Menu(await colleague.OpenAsync("/today")).Should().NotContain("decision");
    }

    [Fact]
    public async Task No_page_of_a_change_asks_the_database_more_than_eight_times()
    {
        await using var setting = await PublishingSetting.MakeAsync();
        var id = (await setting.ProposeAsync()).Id!.Value;
        var author = await setting.Service.SignedInAsync(setting.Author);

        foreach (var path in new[] { $"/policy/changes/{id}", "/policy/versions?of=205", NumberPage, "/policy/changes/back?of=205&number=1", "/policy?of=205" })
        {
            setting.Service.Queries.Reset();
            (await author.SendAsync(path)).EnsureSuccessStatusCode();
            setting.Service.Queries.Asked.Should().HaveCountLessThanOrEqualTo(8, path);
        }
    }

    private static string Menu(IHtmlDocument page) => page.QuerySelector(".app-navigation")!.TextContent;

    private static string Text(IHtmlDocument page) => page.QuerySelector("main")!.TextContent;
}
