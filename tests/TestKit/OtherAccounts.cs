using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SendWorkflows.TestKit;

/// <summary>An OpenID Connect provider on a real port, whose people are whoever a test says: discovery, keys, and a token for a code with the right secret and verifier.</summary>
public sealed class OtherAccounts : IAsyncDisposable
{
    public const string ClientId = "sendworkflows";
    public const string ClientSecret = "a secret: 100 % + more";

    private readonly WebApplication _app;
    private readonly TimeProvider _clock;
    private readonly Dictionary<string, (SecurityTokenDescriptor Said, RsaSecurityKey Key, string Challenge, string Back)> _codes = [];
    private RsaSecurityKey _key = NewKey();

    private OtherAccounts(WebApplication app, TimeProvider clock) => (_app, _clock) = (app, clock);

    /// <summary>The provider's address, which is its issuer.</summary>
    public string Address => _app.Urls.Single();

    /// <summary>The settings of a service that trusts it.</summary>
    public Dictionary<string, string?> Settings => new()
    {
        ["SingleSignOn:Name"] = "Kestrel Trust",
        ["SingleSignOn:Authority"] = Address,
        ["SingleSignOn:ClientId"] = ClientId,
        ["SingleSignOn:ClientSecret"] = ClientSecret,
    };

    public static async Task<OtherAccounts> StartAsync(TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var accounts = new OtherAccounts(app, clock);
        app.MapGet("/.well-known/openid-configuration", () => new Dictionary<string, object>
        {
            ["issuer"] = accounts.Address,
            ["authorization_endpoint"] = accounts.Address + "/authorize",
            ["token_endpoint"] = accounts.Address + "/token",
            ["jwks_uri"] = accounts.Address + "/keys",
        });
        app.MapGet("/keys", () => new { keys = new[] { accounts.PublicKey() } });
        app.MapPost("/token", accounts.TokenAsync);
        await app.StartAsync();
        return accounts;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    /// <summary>The provider begins to sign with another key and forgets the one before.</summary>
    public void ChangeKey() => _key = NewKey();

    /// <summary>Signs somebody in who was sent here with this address. Returns the address that leads them back.</summary>
    /// <param name="sent">Where the service sent the person.</param>
    /// <param name="claims">What the provider says of them: <c>sub</c>, <c>email</c> and so on.</param>
    /// <param name="otherwise">What a provider that is not to be believed says otherwise.</param>
    /// <param name="key">The key of somebody who is not the provider.</param>
    public string SignIn(Uri sent, Dictionary<string, object> claims, Action<SecurityTokenDescriptor>? otherwise = null, RsaSecurityKey? key = null)
    {
        var asked = QueryHelpers.ParseQuery(sent.Query);
        var now = _clock.GetUtcNow().UtcDateTime;
        var said = new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = asked["client_id"],
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddMinutes(5),
            Claims = new Dictionary<string, object>(claims) { ["nonce"] = asked["nonce"].ToString() },
        };
        otherwise?.Invoke(said);
        var code = Guid.NewGuid().ToString("N");
        _codes[code] = (said, key ?? _key, asked["code_challenge"].ToString(), asked["redirect_uri"].ToString());
        return QueryHelpers.AddQueryString(asked["redirect_uri"].ToString(), new Dictionary<string, string?> { ["code"] = code, ["state"] = asked["state"] });
    }

    /// <summary>A key of somebody else's under the provider's key id.</summary>
    public RsaSecurityKey ForgedKey() => new(RSA.Create(2048)) { KeyId = _key.KeyId };

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var expected = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(ClientId)}:{Uri.EscapeDataString(ClientSecret)}"));
        if (request.Headers.Authorization != expected || !_codes.Remove(form["code"].ToString(), out var held)
            || held.Back != form["redirect_uri"] || Challenge(form["code_verifier"].ToString()) != held.Challenge)
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        held.Said.SigningCredentials = new SigningCredentials(held.Key, SecurityAlgorithms.RsaSha256);
        return Results.Json(new { access_token = "not used", token_type = "Bearer", id_token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(held.Said) });
    }

    private static string Challenge(string verifier) => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    private object PublicKey()
    {
        var key = _key.Rsa.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", kid = _key.KeyId, alg = "RS256", n = WebEncoders.Base64UrlEncode(key.Modulus!), e = WebEncoders.Base64UrlEncode(key.Exponent!) };
    }

    private static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") };
}
