using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace SendWorkflows.Host.Operations;

/// <summary>Who may read <c>/metrics</c>: whoever brings the token <c>Metrics:Token</c>; without that setting, programs on this computer that no proxy stands before.</summary>
internal static class MetricsDoor
{
    internal static void MapMetrics(this WebApplication app) =>
        app.MapGet("/metrics", async (HttpContext context, Metrics metrics, IConfiguration configuration) =>
            MayRead(context, configuration["Metrics:Token"])
                ? Results.Text(await metrics.WriteAsync(context.RequestAborted), PrometheusText.ContentType)
                : Results.NotFound()).AllowAnonymous();

    // The third is what the framework makes of the first once it has believed it.
    private static readonly string[] Proxies = ["X-Forwarded-For", "Forwarded", "X-Original-For", "Via"];

    private static bool MayRead(HttpContext context, string? token)
    {
        var headers = context.Request.Headers;
        if (!string.IsNullOrEmpty(token))
            return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(headers.Authorization.ToString()), Encoding.UTF8.GetBytes("Bearer " + token));
        // A proxy on this computer makes every visitor look local, and says so in these headers.
        var proxied = Proxies.Any(headers.ContainsKey);
        return !proxied && (context.Connection.RemoteIpAddress is null || IPAddress.IsLoopback(context.Connection.RemoteIpAddress));
    }
}
