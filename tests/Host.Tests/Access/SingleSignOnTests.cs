using System.Net;
using AngleSharp.Html.Dom;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Access;

public sealed class SingleSignOnTests : IAsyncLifetime
{
    private readonly TestClock _clock = TestClock.OnASchoolDay();
    private OtherAccounts _provider = null!;
    private RunningService _service = null!;

    public async Task InitializeAsync()
    {
        _provider = await OtherAccounts.StartAsync(_clock);
        _service = await StartAsync([]);
        await _service.AuthorityAsync();
    }

    public async Task DisposeAsync()
    {
        await _service.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_was_invited_signs_in_with_the_account_they_have_elsewhere_and_lands_where_they_were_going()
    {
        var user = await _service.PersonAsync(Roles.Senco, await _service.SchoolAsync(), email: "senco@kestrel.example");

        var page = await SignInAsync(Person("1", "Senco@Kestrel.example"), returnUrl: "/inbox");

        page.Location.PathName.Should().Be("/inbox");
        page.QuerySelector(".app-header__person")!.TextContent.Should().Contain(user.DisplayName);
    }

    [Fact]
    public async Task From_then_on_the_providers_number_for_them_counts_and_not_the_address()
    {
        await _service.PersonAsync(Roles.Administrator, email: "ada@kestrel.example");
        await SignInAsync(Person("1", "ada@kestrel.example"));

        (await SignInAsync(Person("1", "ada.married@kestrel.example"))).QuerySelector(".app-header__person").Should().NotBeNull();
        Text(await SignInAsync(Person("2", "ada@kestrel.example"))).Should().Contain("belongs to another account of Kestrel Trust");
    }

    [Fact]
    public async Task An_administrator_forgets_an_account_and_the_address_is_free_for_another()
    {
        var user = await _service.PersonAsync(Roles.Senco, await _service.SchoolAsync(), email: "ada@kestrel.example");
        var admin = await _service.PersonAsync(Roles.Administrator);
        await SignInAsync(Person("1", "ada@kestrel.example"));
        var visitor = _service.Visit();
        await visitor.SignInAsync(admin.Email!, Given.Password);

        var page = await visitor.OpenAsync($"/people/{user.Id}");
        page.Body!.TextContent.Should().Contain("Signs in with Kestrel Trust");
        (await visitor.SubmitAsync(page, "form[action*=ForgetElsewhere]")).Body!.TextContent.Should().NotContain("Signs in with Kestrel Trust");

        (await SignInAsync(Person("2", "ada@kestrel.example"))).QuerySelector(".app-header__person").Should().NotBeNull();
    }

    [Fact]
    public async Task An_address_that_nobody_was_invited_with_is_told_so_and_makes_no_account()
    {
        Text(await SignInAsync(Person("1", "stranger@kestrel.example"))).Should().Contain("\"stranger@kestrel.example\" has no account here");

        (await _service.DoAsync(parts => parts.GetRequiredService<AppDb>().Users.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task An_address_that_the_provider_does_not_vouch_for_opens_nothing()
    {
        await _service.PersonAsync(Roles.Administrator, email: "ada@kestrel.example");

        Text(await SignInAsync(new() { ["sub"] = "1", ["email"] = "ada@kestrel.example" })).Should().Contain("does not vouch for the address");
        Text(await SignInAsync(new() { ["sub"] = "1", ["email"] = "ada@kestrel.example", ["email_verified"] = false })).Should().Contain("does not vouch for the address");
    }

    [Fact]
    public async Task Where_the_providers_administrators_alone_give_addresses_it_need_not_vouch_for_each()
    {
        await using var service = await StartAsync(new() { ["SingleSignOn:VouchesForEmail"] = "true", ["SingleSignOn:EmailClaim"] = "preferred_username" });
        await service.PersonAsync(Roles.Administrator, email: "ada@kestrel.example");

        var page = await SignInAsync(service, new() { ["sub"] = "1", ["preferred_username"] = "ada@kestrel.example" });

        page.QuerySelector(".app-header__person").Should().NotBeNull();
    }

    [Fact]
    public async Task Whoever_has_left_stays_out_also_with_an_account_that_is_known()
    {
        var user = await _service.PersonAsync(Roles.Administrator, email: "ada@kestrel.example");
        await SignInAsync(Person("1", "ada@kestrel.example"));
        await _service.DoAsync(parts => parts.GetRequiredService<AppDb>().Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.LeftAt, DateTime.UnixEpoch)));

        Text(await SignInAsync(Person("1", "ada@kestrel.example"))).Should().Contain("The access of this account has ended");
    }

    [Fact]
    public async Task The_first_time_is_audited_and_spends_the_link_to_set_a_password()
    {
        var user = await _service.PersonAsync(Roles.Administrator, email: "ada@kestrel.example");
        await _service.DoAsync(async parts =>
        {
            await parts.GetRequiredService<OneUseLinks>().AddAsync(user.Id, default);
            await parts.GetRequiredService<AppDb>().SaveChangesAsync();
        });

        await SignInAsync(Person("1", "ada@kestrel.example"));

        (await _service.DoAsync(parts => parts.GetRequiredService<AppDb>().Invitations.SingleAsync())).UsedAt.Should().NotBeNull();
        (await _service.DoAsync(parts => parts.GetRequiredService<AppDb>().AuditEntries.SingleAsync(entry => entry.Action == "single-sign-on-joined"))).SubjectId.Should().Be(user.Id.ToString());
    }

    [Fact]
    public async Task A_token_need_not_say_from_when_on_it_is_good()
    {
        await _service.PersonAsync(Roles.Administrator, email: "ada@kestrel.example");

        (await SignInAsync(Person("1", "ada@kestrel.example"), otherwise: said => said.NotBefore = null)).QuerySelector(".app-header__person").Should().NotBeNull();
    }

    public static TheoryData<string, Action<SecurityTokenDescriptor>> NotToBeBelieved => new()
    {
        { "another issuer", said => said.Issuer = "https://somebody.example" },
        { "for another service", said => said.Audience = "another" },
        { "for several services, asked for by another", said => (said.Audience, said.Claims["aud"], said.Claims["azp"]) = (null, new[] { OtherAccounts.ClientId, "another" }, "another") },
        { "run out", said => (said.NotBefore, said.Expires) = (said.NotBefore - TimeSpan.FromHours(1), said.NotBefore - TimeSpan.FromMinutes(3)) },
        { "not yet good", said => (said.NotBefore, said.Expires) = (said.NotBefore + TimeSpan.FromMinutes(10), said.Expires + TimeSpan.FromHours(1)) },
        { "the answer to another request", said => said.Claims["nonce"] = "another" },
        { "without the request it answers", said => said.Claims.Remove("nonce") },
    };

    [Theory]
    [MemberData(nameof(NotToBeBelieved))]
    public async Task A_token_that_is_not_to_be_believed_signs_nobody_in(string what, Action<SecurityTokenDescriptor> otherwise)
    {
        await _service.PersonAsync(Roles.Administrator, email: "ada@kestrel.example");

        Text(await SignInAsync(Person("1", "ada@kestrel.example"), otherwise: otherwise)).Should().Contain("Kestrel Trust did not sign you in", what);
    }

    [Fact]
    public async Task A_token_signed_by_somebody_else_signs_nobody_in()
    {
        await _service.PersonAsync(Roles.Administrator, email: "ada@kestrel.example");

        Text(await SignInAsync(Person("1", "ada@kestrel.example"), key: _provider.ForgedKey())).Should().Contain("did not sign you in");
    }

    [Fact]
    public async Task A_key_that_the_provider_began_to_sign_with_only_now_is_fetched()
    {
        await _service.PersonAsync(Roles.Administrator, email: "ada@kestrel.example");
        await SignInAsync(Person("1", "ada@kestrel.example"));
        _provider.ChangeKey();

        (await SignInAsync(Person("1", "ada@kestrel.example"))).QuerySelector(".app-header__person").Should().NotBeNull();
    }

    [Fact]
    public async Task An_answer_that_this_browser_never_asked_for_signs_nobody_in()
    {
        await _service.PersonAsync(Roles.Administrator, email: "mallory@kestrel.example");
        var sent = (await _service.Visit().SendAsync("/sign-in?handler=Elsewhere")).Headers.Location!;
        var back = _provider.SignIn(sent, Person("666", "mallory@kestrel.example"));
        var victim = _service.Visit();

        Text(await victim.OpenAsync(back)).Should().Contain("did not sign you in");
        (await victim.SendAsync("/today")).StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Nobody_is_led_to_another_site_afterwards()
    {
        await _service.PersonAsync(Roles.Administrator, email: "ada@kestrel.example");

        (await SignInAsync(Person("1", "ada@kestrel.example"), returnUrl: "https://elsewhere.example/")).Location.HostName.Should().Be("localhost");
    }

    [Fact]
    public async Task A_provider_that_cannot_be_reached_is_told_in_words()
    {
        await _provider.DisposeAsync();

        Text(await _service.Visit().OpenAsync("/sign-in?handler=Elsewhere")).Should().Contain("Kestrel Trust cannot be reached at the moment");
    }

    [Fact]
    public async Task Where_it_is_the_only_way_a_password_is_good_for_those_who_run_the_service_alone()
    {
        await using var service = await StartAsync(new() { ["SingleSignOn:Only"] = "true" });
        await service.AuthorityAsync();
        var senco = await service.PersonAsync(Roles.Senco, await service.SchoolAsync());
        var administrator = await service.PersonAsync(Roles.Administrator);

        Text(await service.Visit().SignInAsync(senco.Email!, Given.Password)).Should().Contain("sign in with Kestrel Trust");
        (await service.Visit().SignInAsync(administrator.Email!, Given.Password)).QuerySelector(".app-header__person").Should().NotBeNull();
    }

    [Fact]
    public async Task Without_settings_the_sign_in_page_offers_a_password_alone()
    {
        await using var service = await RunningService.StartAsync();

        Text(await service.Visit().OpenAsync("/sign-in")).Should().NotContain("Sign in with");
        (await service.Visit().SendAsync("/sign-in?handler=Elsewhere")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await service.Visit().SendAsync("/sign-in/through?problem=refused")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private static Dictionary<string, object> Person(string number, string email) => new() { ["sub"] = number, ["email"] = email, ["email_verified"] = true };

    private static string Text(IHtmlDocument page) => page.Body!.TextContent;

    private Task<RunningService> StartAsync(Dictionary<string, string?> more) => RunningService.StartAsync(clock: _clock, settings: new(_provider.Settings.Concat(more)));

    private Task<IHtmlDocument> SignInAsync(Dictionary<string, object> claims, string? returnUrl = null, Action<SecurityTokenDescriptor>? otherwise = null, RsaSecurityKey? key = null) =>
        SignInAsync(_service, claims, returnUrl, otherwise, key);

    private async Task<IHtmlDocument> SignInAsync(
        RunningService service, Dictionary<string, object> claims, string? returnUrl = null, Action<SecurityTokenDescriptor>? otherwise = null, RsaSecurityKey? key = null)
    {
        var visitor = service.Visit();
        var page = await visitor.OpenAsync("/sign-in" + (returnUrl is null ? "" : "?returnUrl=" + Uri.EscapeDataString(returnUrl)));
        var link = page.QuerySelectorAll("a").OfType<IHtmlAnchorElement>().Single(a => a.TextContent.Contains("Sign in with Kestrel Trust", StringComparison.Ordinal));
        var sent = await visitor.SendAsync(link.GetAttribute("href")!);
        return await visitor.OpenAsync(_provider.SignIn(sent.Headers.Location!, claims, otherwise, key));
    }
}
