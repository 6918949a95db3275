namespace SendWorkflows.Host.Notifications;

/// <summary>Takes a message off our hands.</summary>
public interface IMailTransport
{
    /// <summary>Returns once the message has been accepted; a second hand-over of the same email carries the same Message-ID.</summary>
    /// <param name="email">The message.</param>
    /// <param name="text">Its text with the link it carries, if it carries one.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task HandOverAsync(Email email, string text, CancellationToken cancellation);
}
