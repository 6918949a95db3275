using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace SendWorkflows.Host.Access.SingleSignOn;

/// <summary>
/// Sends a person to the provider and takes the answer: OpenID Connect's authorization code flow with PKCE, state and nonce, on the framework's OAuth 2.0. What
/// comes of it is who the provider says the person is, and nothing about what they may do here.
/// </summary>
internal sealed class OidcHandler(IOptionsMonitor<OidcOptions> options, ILoggerFactory logger, UrlEncoder encoder) : OAuthHandler<OidcOptions>(options, logger, encoder)
{
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        try
        {
            Options.AuthorizationEndpoint = (await Options.Provider.GetConfigurationAsync(Context.RequestAborted)).AuthorizationEndpoint;
        }
        catch (Exception problem) when (problem is InvalidOperationException or IOException or HttpRequestException)
        {
            SingleSignOnLog.Unreachable(Logger, problem);
            Response.Redirect(Options.ProblemPath + "?problem=unreachable");
            return;
        }

        properties.Items[IdToken.Nonce] = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri) =>
        QueryHelpers.AddQueryString(base.BuildChallengeUrl(properties, redirectUri), IdToken.Nonce, properties.Items[IdToken.Nonce]!);

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        var provider = await Options.Provider.GetConfigurationAsync(Context.RequestAborted);
        var asked = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = context.Code,
            ["redirect_uri"] = context.RedirectUri,
            [OAuthConstants.CodeVerifierKey] = context.Properties.Items[OAuthConstants.CodeVerifierKey]!,
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, provider.TokenEndpoint);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        Prove(request, asked, provider);
        request.Content = new FormUrlEncodedContent(asked);
        using var response = await Backchannel.SendAsync(request, Context.RequestAborted);
        var body = await response.Content.ReadAsStringAsync(Context.RequestAborted);
        return response.IsSuccessStatusCode
            ? OAuthTokenResponse.Success(JsonDocument.Parse(body))
            : OAuthTokenResponse.Failed(new AuthenticationFailureException($"The provider's token endpoint answered {(int)response.StatusCode}: {body}"));
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        var token = tokens.Response!.RootElement.TryGetProperty("id_token", out var found) ? found.GetString() : null;
        var said = await IdToken.ReadAsync(
            token ?? throw new AuthenticationFailureException("The provider sent no id_token."), properties.Items[IdToken.Nonce]!, Options, TimeProvider.GetUtcNow(), Context.RequestAborted);
        identity.AddClaims(said.Claims.Select(claim => claim.Clone(identity)));
        properties.Items.Remove(IdToken.Nonce);
        return new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme.Name);
    }

    /// <summary>Proves which service asks in the way that every provider must take (RFC 6749 section 2.3.1), or in the form where a provider takes nothing else.</summary>
    private void Prove(HttpRequestMessage request, Dictionary<string, string> asked, OpenIdConnectConfiguration provider)
    {
        var taken = provider.TokenEndpointAuthMethodsSupported;
        if (taken.Count == 0 || taken.Contains("client_secret_basic"))
        {
            var pair = $"{Uri.EscapeDataString(Options.ClientId)}:{Uri.EscapeDataString(Options.ClientSecret)}";
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
            return;
        }

        (asked["client_id"], asked["client_secret"]) = (Options.ClientId, Options.ClientSecret);
    }
}
