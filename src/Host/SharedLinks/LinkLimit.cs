using System.Threading.RateLimiting;

namespace SendWorkflows.Host.SharedLinks;

/// <summary>How fast one address may open pages that need no account, so that nobody tries secrets one after another.</summary>
internal static class LinkLimit
{
    /// <summary>The name of the limit, for the pages it is on.</summary>
    internal const string Name = "links";

    /// <summary>The name of the limit on keeping what is typed by a link: that comes by itself at each pause, and has proved its link already.</summary>
    internal const string Typing = "links-typing";

    private const int PagesAMinute = 40;
    private const int PausesAMinute = 240;

    internal static IServiceCollection AddLinkLimit(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.AddPolicy(Name, context => ByAddress(context, PagesAMinute));
        limits.AddPolicy(Typing, context => ByAddress(context, PausesAMinute));
    });

    private static RateLimitPartition<string> ByAddress(HttpContext context, int aMinute) => RateLimitPartition.GetFixedWindowLimiter(
        context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = aMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 });
}
