namespace SendWorkflows.Host.Access.SingleSignOn;

/// <summary>Signing in with the accounts that a school or an authority has already, by OpenID Connect: settings <c>SingleSignOn:*</c>.</summary>
/// <param name="Name">What people call it: <c>Microsoft 365</c>. It stands on the button.</param>
/// <param name="Authority">The provider's address, which is also the issuer it must name; <c>/.well-known/openid-configuration</c> is found below it.</param>
/// <param name="ClientId">The name under which the provider knows this service.</param>
/// <param name="ClientSecret">What proves that it is this service.</param>
/// <param name="EmailClaim">The claim that holds a person's e-mail address.</param>
/// <param name="VouchesForEmail">Whether the provider's administrators alone say which address is whose, so that it needs no word of its own about each.</param>
/// <param name="Only">Whether a password is good for administrators of the whole service alone, for the day on which the provider is out of reach.</param>
public sealed record SingleSignOnSettings(
    string Name, Uri Authority, string ClientId, string ClientSecret, string EmailClaim, bool VouchesForEmail, bool Only)
{
    private const string Section = "SingleSignOn";

    /// <summary>The name the provider must give itself, letter by letter.</summary>
    public string Issuer => Authority.OriginalString.TrimEnd('/');

    /// <summary>Reads the settings. Neither settings nor problems means that nobody asked for it.</summary>
    public static (SingleSignOnSettings? Settings, IReadOnlyList<string> Problems) Read(IConfiguration configuration)
    {
        var given = configuration.GetSection(Section);
        if (!given.Exists())
            return (null, []);
        var problems = new List<string>();
        var authority = Address(Needed(given, "Authority", problems), problems);
        var settings = new SingleSignOnSettings(
            Needed(given, "Name", problems), authority, Needed(given, "ClientId", problems), Needed(given, "ClientSecret", problems),
            given["EmailClaim"] is { Length: > 0 } claim ? claim : "email", YesOrNo(given, "VouchesForEmail", problems), YesOrNo(given, "Only", problems));
        return problems.Count == 0 ? (settings, []) : (null, problems);
    }

    private static string Needed(IConfigurationSection given, string name, List<string> problems)
    {
        if (given[name] is { } value && !string.IsNullOrWhiteSpace(value))
            return value.Trim();
        problems.Add($"{Section}:{name} is missing. Single sign-on needs it; leave out every {Section} setting to go without.");
        return "";
    }

    private static Uri Address(string text, List<string> problems)
    {
        var nowhere = new Uri("about:blank");
        if (text.Length == 0)
            return nowhere;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
            return address;
        problems.Add($"{Section}:Authority is \"{text}\". It has to be an https address.");
        return nowhere;
    }

    private static bool YesOrNo(IConfigurationSection given, string name, List<string> problems)
    {
        if (given[name] is not { Length: > 0 } text)
            return false;
        if (!bool.TryParse(text, out var value))
            problems.Add($"{Section}:{name} is \"{text}\". It has to be true or false.");
        return value;
    }
}
