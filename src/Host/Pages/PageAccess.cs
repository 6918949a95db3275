using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SendWorkflows.Host.Pages;

/// <summary>Turns the folders' declarations into rules that the framework enforces.</summary>
internal static class PageAccess
{
    internal static IReadOnlyList<IPageFolder> Folders { get; } =
        [.. typeof(PageAccess).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IPageFolder).IsAssignableFrom(type))
            .Select(type => (IPageFolder)Activator.CreateInstance(type, nonPublic: true)!)
            .OrderBy(folder => folder.Path, StringComparer.Ordinal)];

    internal static void AddPageAccess(this IServiceCollection services)
    {
        services.AddScoped<IAuthorizationHandler, HoldsOneOfHandler>();
        services.AddAuthorization(options =>
        {
            options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
            foreach (var folder in Folders.Where(f => !f.Anonymous))
                options.AddPolicy(folder.Path, policy => policy.RequireAuthenticatedUser().AddRequirements(new HoldsOneOf(folder.Roles)));
        });
        services.AddRazorPages(Declare).AddMvcOptions(options =>
        {
            // Outside every other filter, so that what those ask goes the same way.
            options.Filters.Add<ConnectionWhileHandled>(int.MinValue);
            options.Filters.Add<Drafts.DraftFilter>();
            options.ModelMetadataDetailsProviders.Add(new EmptyInLists());
            options.ModelBinderProviders.Insert(0, new FormDateBinder());
        });
        services.AddScoped<Drafts.DrawnForms>().AddScoped<Drafts.DraftsOfPage>();
    }

    private static void Declare(RazorPagesOptions options)
    {
        foreach (var folder in Folders)
        {
            if (folder.Anonymous)
                options.Conventions.AllowAnonymousToFolder(folder.Path);
            else
                options.Conventions.AuthorizeFolder(folder.Path, folder.Path);
        }
    }
}
