namespace SendWorkflows.Host.SharedLinks;

/// <summary>Something that is there only while a link is.</summary>
public interface IEndsWithLink
{
    /// <summary>Takes it away in the change that ends the link; the caller saves.</summary>
    Task StageAsync(SharedLink link, CancellationToken cancellation);
}
