namespace SendWorkflows.Host.Serving;

/// <summary>The address at which people reach the service, for links in e-mail: the setting <c>Site:Address</c>, or where it listens.</summary>
public sealed class SiteAddress(IConfiguration configuration, ServiceOptions options)
{
    /// <summary>The address of a page.</summary>
    /// <param name="path">Its path, with the slash it begins with.</param>
    public string Of(string path) => (configuration["Site:Address"] is { Length: > 0 } named ? named : options.Urls.Split(';')[0]).TrimEnd('/') + path;
}
