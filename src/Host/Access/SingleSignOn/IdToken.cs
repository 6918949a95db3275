using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace SendWorkflows.Host.Access.SingleSignOn;

/// <summary>The provider's word about who has signed in, believed only if it was signed by the provider, for this service, now, and in answer to this very request.</summary>
internal static class IdToken
{
    internal const string Nonce = "nonce";

    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(2);
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    // Signed with a key of the provider's alone: never with a secret that both sides know, and never not at all.
    private static readonly string[] Signatures =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384,
        SecurityAlgorithms.RsaSsaPssSha512, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    /// <summary>Whom it is about.</summary>
    /// <exception cref="AuthenticationFailureException">It is not to be believed.</exception>
    internal static async Task<ClaimsIdentity> ReadAsync(string token, string nonce, OidcOptions options, DateTimeOffset now, CancellationToken cancellation)
    {
        var result = await CheckAsync(token, await options.Provider.GetConfigurationAsync(cancellation), options, now);
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            // The provider has begun to sign with another key. What is kept of it is read again in the background, which is too late for this person.
            options.Provider.RequestRefresh();
            result = await CheckAsync(token, await options.ReadProviderAsync(cancellation), options, now);
        }

        if (!result.IsValid)
            throw new AuthenticationFailureException("The id_token is not to be believed.", result.Exception);
        var said = result.ClaimsIdentity;
        if (said.FindFirst(Nonce)?.Value != nonce)
            throw new AuthenticationFailureException("The id_token answers another request.");
        if (said.FindAll(JwtRegisteredClaimNames.Aud).Count() > 1 && said.FindFirst(JwtRegisteredClaimNames.Azp)?.Value != options.ClientId)
            throw new AuthenticationFailureException("The id_token was asked for by another service.");
        return said;
    }

    private static Task<TokenValidationResult> CheckAsync(string token, OpenIdConnectConfiguration provider, OidcOptions options, DateTimeOffset now) =>
        Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = options.ClaimsIssuer,
            ValidAudience = options.ClientId,
            IssuerSigningKeys = provider.SigningKeys,
            ValidAlgorithms = Signatures,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            // A provider need not say from when on a token is good.
            LifetimeValidator = (from, to, _, _) => to > now.UtcDateTime - ClocksDiffer && (from is null || from <= now.UtcDateTime + ClocksDiffer),
        });
}
