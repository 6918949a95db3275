using System.Net;
using FluentAssertions;
using SendWorkflows.Host.Access;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.Problem;

public class ProblemTests
{
    [Fact]
    public async Task A_form_that_cannot_be_read_is_answered_with_what_to_do()
    {
        await using var service = await RunningService.StartAsync();
        var visitor = service.Visit();

        var answer = await visitor.PostAsync("/sign-in", new FormUrlEncodedContent([new("Email", "a\0b")]));

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await visitor.ReadAsync(answer)).Body!.TextContent.Should().Contain("The form could not be read").And.Contain("Go back, reload the page and send it again.");
    }

    [Fact]
    public async Task A_refused_form_with_a_field_of_the_same_name_does_not_choose_what_is_said()
    {
        await using var service = await RunningService.StartAsync();
        await service.AuthorityAsync();
        var senco = await service.SignedInAsync(await service.PersonAsync(Roles.Senco, await service.SchoolAsync()));
        var token = (await senco.OpenAsync("/away")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var answer = await senco.PostAsync($"/pupils/{Guid.Empty}/evidence", new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("kind", "error")]));

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await senco.ReadAsync(answer)).QuerySelector("h1")!.TextContent.Should().Be("Page not found");
    }

    [Theory]
    [InlineData("404", HttpStatusCode.NotFound)]
    [InlineData("nonsense", HttpStatusCode.NotFound)]
    [InlineData("413", HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("405", HttpStatusCode.MethodNotAllowed)]
    [InlineData("error", HttpStatusCode.InternalServerError)]
    public async Task The_page_keeps_the_status_it_explains(string kind, HttpStatusCode status)
    {
        await using var service = await RunningService.StartAsync();

        (await service.Visit().SendAsync($"/problem/{kind}")).StatusCode.Should().Be(status);
    }
}
