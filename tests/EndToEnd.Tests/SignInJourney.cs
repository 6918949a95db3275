using Xunit;

namespace SendWorkflows.EndToEnd.Tests;

[Collection(Demonstration.Name)]
public class SignInJourney(DemoService service, Browser browser)
{
    [SkippableFact]
    public async Task The_sign_in_page_is_accessible_at_desk_and_on_a_phone()
    {
        var person = await browser.PersonAsync(service.Address);
        await person.Page.GotoAsync("/sign-in");
        await person.LookAsync("sign-in");
    }
}
