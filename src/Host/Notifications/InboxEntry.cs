namespace SendWorkflows.Host.Notifications;

/// <summary>A notification in one person's inbox.</summary>
public sealed class InboxEntry
{
    /// <summary>The entry's id.</summary>
    public Guid Id { get; init; }

    /// <summary>The notification.</summary>
    public Guid NotificationId { get; init; }

    /// <summary>The notification.</summary>
    public Notification Notification { get; init; } = null!;

    /// <summary>Whose inbox; with the notification, unique.</summary>
    public Guid UserId { get; init; }

    /// <summary>The digest that carried it by e-mail; <c>null</c> until one does.</summary>
    public Guid? EmailId { get; set; }

    /// <summary>When the person ticked it off (UTC).</summary>
    public DateTime? ReadAt { get; set; }
}
