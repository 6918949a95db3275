using System.Threading.RateLimiting;

namespace SendWorkflows.Host.SharedLinks;

/// <summary>How fast one address may open pages that need no account, so that nobody tries secrets one after another.</summary>
internal static class LinkLimit
{
    /// <summary>The name of the limit, for the pages it is on.</summary>
    internal const string Name = "links";

    private const int PagesAMinute = 40;

    internal static IServiceCollection AddLinkLimit(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.AddPolicy(Name, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = PagesAMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
    });
}
