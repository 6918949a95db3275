namespace SendWorkflows.Host.Notifications;

internal static class MessageIds
{
    /// <summary>The digest's Message-ID without its angle brackets; the same at every attempt.</summary>
    internal static string MessageId(this Digest digest) => $"{digest.Id:N}@sendworkflows";
}
