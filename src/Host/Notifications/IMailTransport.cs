namespace SendWorkflows.Host.Notifications;

/// <summary>Takes a message off our hands.</summary>
public interface IMailTransport
{
    /// <summary>Returns once the message has been accepted; a second hand-over of the same digest carries the same Message-ID.</summary>
    Task HandOverAsync(Digest digest, CancellationToken cancellation);
}
