using System.Net;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.People;

public class PeopleTests
{
    private const string NewPassword = "purple monkey dishwasher";

    [SkippableTheory, EachDatabase]
    public async Task The_set_up_link_makes_the_first_administrator_once(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var secret = await service.DoAsync(services => services.GetRequiredService<SetUp>().OfferAsync(default));
        var visitor = service.Visit();
        var form = await visitor.OpenAsync($"/set-up/{secret}");

        await visitor.SubmitAsync(form, "form", new() { ["Name"] = "Ada Min", ["Email"] = "ada@example.test", ["Password"] = NewPassword });

        (await visitor.SignInAsync("ada@example.test", NewPassword)).QuerySelector(".app-header__person")!.TextContent.Should().Contain("Ada Min");
        (await visitor.OpenAsync($"/set-up/{secret}")).QuerySelector("h1")!.TextContent.Should().Be("This link no longer works");
        (await service.DoAsync(services => services.GetRequiredService<SetUp>().OfferAsync(default))).Should().BeNull();
    }

    [Fact]
    public async Task A_weak_password_is_refused_and_the_link_still_works()
    {
        await using var service = await RunningService.StartAsync();
        var secret = await service.DoAsync(services => services.GetRequiredService<SetUp>().OfferAsync(default));
        var visitor = service.Visit();
        var answers = new Dictionary<string, string> { ["Name"] = "Ada", ["Email"] = "ada@example.test", ["Password"] = "short" };

        var page = await visitor.SubmitAsync(await visitor.OpenAsync($"/set-up/{secret}"), "form", answers);

        page.QuerySelector(".govuk-error-summary")!.TextContent.Should().Contain("at least 12 characters");
        (await visitor.OpenAsync($"/set-up/{secret}")).QuerySelector("h1")!.TextContent.Should().Be("Set up the service");
    }

    [SkippableTheory, EachDatabase]
    public async Task An_administrator_invites_a_teacher_who_sets_a_password_and_signs_in(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        await service.AuthorityAsync();
        var school = await service.SchoolAsync();
        var oak = await service.ClassAsync(school);
        var administrator = await service.SignedInAsync(await service.PersonAsync(Roles.Administrator));

        var link = await administrator.SubmitAsync(await administrator.OpenAsync("/people/invite"), "main form", new()
        {
            ["Name"] = "Tom Teacher",
            ["Email"] = "tom@example.test",
            ["Form.Role"] = Roles.ClassTeacher,
            ["Form.SchoolId"] = school.Id.ToString(),
            ["Form.ClassId"] = oak.Id.ToString(),
        });
        var address = new Uri(link.QuerySelector("code")!.TextContent).PathAndQuery;
        var tom = service.Visit();
        await tom.SubmitAsync(await tom.OpenAsync(address), "form", new() { ["Password"] = NewPassword, ["Again"] = NewPassword });

        (await tom.SignInAsync("tom@example.test", NewPassword)).QuerySelector(".app-header__person")!.TextContent.Should().Contain("Tom Teacher");
        (await tom.OpenAsync(address)).QuerySelector("h1")!.TextContent.Should().Be("This link no longer works");
        (await administrator.OpenAsync("/people")).Body!.TextContent.Should().Contain("Class teacher, 4 Oak, Willow Primary");
    }

    [Fact]
    public async Task A_link_stops_working_after_seven_days()
    {
        await using var service = await RunningService.StartAsync();
        var user = await service.PersonAsync(Roles.PolicyEditor);
        var secret = await service.DoAsync(async services =>
            await services.GetRequiredService<ManagePerson>().ResetPasswordAsync(user, default));

        service.Clock.Advance(OneUseLinks.Lifetime);

        (await service.Visit().OpenAsync($"/invitation/{secret}")).QuerySelector("h1")!.TextContent.Should().Be("This link no longer works");
    }

    [Fact]
    public async Task A_role_without_its_school_is_refused_beside_the_field()
    {
        await using var service = await RunningService.StartAsync();
        var administrator = await service.SignedInAsync(await service.PersonAsync(Roles.Administrator));

        var page = await administrator.SubmitAsync(await administrator.OpenAsync("/people/invite"), "main form", new()
        {
            ["Name"] = "Sam",
            ["Email"] = "sam@example.test",
            ["Form.Role"] = Roles.Senco,
        });

        page.QuerySelectorAll(".govuk-form-group--error .govuk-error-message").Single().TextContent.Should().Contain("Select the school");
    }

    [Fact]
    public async Task Who_has_left_loses_access_at_once()
    {
        await using var service = await RunningService.StartAsync();
        var editor = await service.PersonAsync(Roles.PolicyEditor);
        var visitor = await service.SignedInAsync(editor);
        var administrator = await service.SignedInAsync(await service.PersonAsync(Roles.Administrator));

        await administrator.SubmitAsync(await administrator.OpenAsync($"/people/{editor.Id}"), "form[action*=Leave]");

        (await visitor.SendAsync("/")).Headers.Location!.ToString().Should().Contain("/sign-in");
        (await service.Visit().SignInAsync(editor.Email!, Given.Password)).QuerySelector(".govuk-error-summary").Should().NotBeNull();
    }

    [Fact]
    public async Task The_last_administrator_cannot_leave()
    {
        await using var service = await RunningService.StartAsync();
        var only = await service.PersonAsync(Roles.Administrator);
        var visitor = await service.SignedInAsync(only);

        var page = await visitor.SubmitAsync(await visitor.OpenAsync($"/people/{only.Id}"), "form[action*=Leave]");

        page.QuerySelector(".govuk-error-summary")!.TextContent.Should().Contain("last administrator");
    }

    [Fact]
    public async Task A_schools_administrator_reaches_only_that_schools_people()
    {
        await using var service = await RunningService.StartAsync();
        await service.AuthorityAsync();
        var (willow, beech) = (await service.SchoolAsync(), await service.SchoolAsync("Beech Primary", "100002"));
        var elsewhere = await service.PersonAsync(Roles.Senco, beech);
        var visitor = await service.SignedInAsync(await service.PersonAsync(Roles.Administrator, willow));

        (await visitor.SendAsync($"/people/{elsewhere.Id}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await visitor.OpenAsync("/people")).Body!.TextContent.Should().NotContain(elsewhere.Email);
        var refused = await visitor.SubmitAsync(await visitor.OpenAsync("/people/invite"), "main form", new()
        {
            ["Name"] = "Sam",
            ["Email"] = "sam@example.test",
            ["Form.Role"] = Roles.Senco,
            ["Form.SchoolId"] = beech.Id.ToString(),
        });
        refused.QuerySelector(".govuk-error-summary")!.TextContent.Should().Contain("your own school only");
    }
}
