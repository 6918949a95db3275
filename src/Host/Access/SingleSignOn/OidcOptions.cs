using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace SendWorkflows.Host.Access.SingleSignOn;

/// <summary>What <see cref="OidcHandler"/> needs to know. The provider's own addresses are learnt from it when somebody first signs in.</summary>
internal sealed class OidcOptions : OAuthOptions
{
    /// <summary>What the provider says of itself: its addresses and the keys it signs with. Read when first asked for, and again each half day.</summary>
    public IConfigurationManager<OpenIdConnectConfiguration> Provider { get; set; } = null!;

    /// <summary>The same, asked of the provider this moment.</summary>
    public Func<CancellationToken, Task<OpenIdConnectConfiguration>> ReadProviderAsync { get; set; } = null!;

    /// <summary>Where a person is led, with the reason, who could not be signed in.</summary>
    public string ProblemPath { get; set; } = "";

    /// <inheritdoc />
    public override void Validate() => ArgumentNullException.ThrowIfNull(Provider);
}
