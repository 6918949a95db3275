namespace SendWorkflows.Host.Scheduling;

/// <summary>Keeps work that must not run twice at once to one node: what differs between the databases.</summary>
internal interface IWorkClaim
{
    /// <summary>The claim, held until it is disposed of or this node dies; <c>null</c> while another node holds it.</summary>
    Task<IAsyncDisposable?> TryAsync(string work, CancellationToken cancellation);
}
