using System.Net;
using FluentAssertions;
using SendWorkflows.Host.Access;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Access;

public class SignInTests
{
    [Fact]
    public async Task A_person_signs_in_with_email_and_password()
    {
        await using var service = await RunningService.StartAsync();
        var user = await service.PersonAsync(Roles.PolicyEditor);

        var page = await service.Visit().SignInAsync(user.Email!, Given.Password);

        page.QuerySelector(".app-header__person")!.TextContent.Should().Contain(user.DisplayName);
    }

    [Fact]
    public async Task A_wrong_password_says_so_without_saying_which_half_is_wrong()
    {
        await using var service = await RunningService.StartAsync();
        var user = await service.PersonAsync(Roles.Senco);

        var page = await service.Visit().SignInAsync(user.Email!, "not this one at all");

        page.QuerySelector(".govuk-error-summary")!.TextContent.Should().Contain("The email address or password is not right");
    }

    [Fact]
    public async Task Who_has_not_signed_in_is_led_to_the_sign_in_page()
    {
        await using var service = await RunningService.StartAsync();

        var response = await service.Visit().SendAsync("/");

        response.StatusCode.Should().Be(HttpStatusCode.Redirect);
        response.Headers.Location!.ToString().Should().Contain("/sign-in");
    }
}
