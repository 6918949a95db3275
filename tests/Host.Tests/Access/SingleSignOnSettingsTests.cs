using FluentAssertions;
using Microsoft.Extensions.Configuration;
using SendWorkflows.Host.Access.SingleSignOn;
using Xunit;

namespace SendWorkflows.Host.Tests.Access;

public class SingleSignOnSettingsTests
{
    [Fact]
    public void Without_any_setting_there_is_neither_single_sign_on_nor_a_problem()
    {
        var (settings, problems) = Read([]);

        settings.Should().BeNull();
        problems.Should().BeEmpty();
    }

    [Fact]
    public void Everything_that_is_missing_or_wrong_is_said_at_once_with_what_was_written()
    {
        var (settings, problems) = Read(new() { ["Authority"] = "http://accounts.example", ["ClientId"] = " ", ["Only"] = "perhaps" });

        settings.Should().BeNull();
        problems.Should().BeEquivalentTo(
            "SingleSignOn:Authority is \"http://accounts.example\". It has to be an https address.",
            "SingleSignOn:Name is missing. Single sign-on needs it; leave out every SingleSignOn setting to go without.",
            "SingleSignOn:ClientId is missing. Single sign-on needs it; leave out every SingleSignOn setting to go without.",
            "SingleSignOn:ClientSecret is missing. Single sign-on needs it; leave out every SingleSignOn setting to go without.",
            "SingleSignOn:Only is \"perhaps\". It has to be true or false.");
    }

    [Fact]
    public void What_is_left_out_has_the_careful_answer()
    {
        var (settings, _) = Read(new() { ["Name"] = "Microsoft 365", ["Authority"] = "https://accounts.example/tenant/v2.0", ["ClientId"] = "a", ["ClientSecret"] = "b" });

        settings.Should().Be(new SingleSignOnSettings("Microsoft 365", new Uri("https://accounts.example/tenant/v2.0"), "a", "b", "email", VouchesForEmail: false, Only: false));
    }

    private static (SingleSignOnSettings? Settings, IReadOnlyList<string> Problems) Read(Dictionary<string, string> given) => SingleSignOnSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(given.Select(pair => KeyValuePair.Create("SingleSignOn:" + pair.Key, (string?)pair.Value))).Build());
}
