using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace SendWorkflows.Host.Access.SingleSignOn;

internal static class SingleSignOnRegistration
{
    /// <summary>The name of the way in, in the service's own code.</summary>
    internal const string Scheme = "single-sign-on";

    /// <summary>The provider leads people back here; it has to be told so beforehand.</summary>
    internal const string BackPath = "/sign-in/back";

    private const string ProblemPath = "/sign-in/through";

    /// <summary>Adds single sign-on if the settings ask for it and the service is not the demonstration, whose people are invented.</summary>
    internal static void AddSingleSignOn(this AuthenticationBuilder authentication, IConfiguration configuration, bool demo)
    {
        var (settings, problems) = demo ? (null, []) : SingleSignOnSettings.Read(configuration);
        authentication.Services.AddSingleton(new SignInWays(settings, problems)).AddScoped<SignInThrough>();
        if (settings is not null)
            authentication.AddOAuth<OidcOptions, OidcHandler>(Scheme, settings.Name, options => Configure(options, settings));
    }

    private static void Configure(OidcOptions options, SingleSignOnSettings settings)
    {
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.ClaimsIssuer = settings.Issuer;
        (options.ClientId, options.ClientSecret) = (settings.ClientId, settings.ClientSecret);
        (options.CallbackPath, options.ProblemPath) = (BackPath, ProblemPath);
        options.UsePkce = true;
        options.Scope.Clear();
        foreach (var scope in new[] { "openid", "profile", "email" })
            options.Scope.Add(scope);
        // The provider leads back by an ordinary link.
        options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        var (address, documents) = (options.ClaimsIssuer + "/.well-known/openid-configuration", new HttpDocumentRetriever { RequireHttps = !settings.Authority.IsLoopback });
        options.Provider = new ConfigurationManager<OpenIdConnectConfiguration>(address, new OpenIdConnectConfigurationRetriever(), documents);
        options.ReadProviderAsync = cancellation => OpenIdConnectConfigurationRetriever.GetAsync(address, documents, cancellation);
        options.Events = new OAuthEvents { OnRemoteFailure = TellAsync };
    }

    /// <summary>Whoever could not be signed in is told so; why is for the log, as it is the operator's to mend.</summary>
    private static Task TellAsync(RemoteFailureContext context)
    {
        SingleSignOnLog.Refused(context.HttpContext.RequestServices.GetRequiredService<ILogger<OidcHandler>>(), context.Failure);
        context.Response.Redirect(ProblemPath + "?problem=refused");
        context.HandleResponse();
        return Task.CompletedTask;
    }
}
