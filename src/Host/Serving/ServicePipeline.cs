using Microsoft.Extensions.FileProviders;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Operations;

namespace SendWorkflows.Host.Serving;

/// <summary>The order in which a request passes through the service.</summary>
internal static class ServicePipeline
{
    internal static void UseServicePipeline(this WebApplication app, Folders folders)
    {
        // Listens from the first request.
        app.Services.GetRequiredService<RequestTimes>();
        app.UseExceptionHandler("/problem/error");
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
        app.Use(SecurityHeaders.AddAsync);
        app.UseResponseCompression();
        Directory.CreateDirectory(folders.Pages);
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(folders.Pages),
            // Pages link files with a version in the address, so a browser may keep them.
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "public, max-age=31536000",
        });
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<ActorMiddleware>();
        app.UseAuthorization();
        app.MapHealth();
        app.MapMetrics();
        app.MapRazorPages();
    }
}
