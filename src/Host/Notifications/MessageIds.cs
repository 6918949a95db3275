namespace SendWorkflows.Host.Notifications;

internal static class MessageIds
{
    /// <summary>The email's Message-ID without its angle brackets; the same at every attempt.</summary>
    internal static string MessageId(this Email email) => $"{email.Id:N}@sendworkflows";
}
