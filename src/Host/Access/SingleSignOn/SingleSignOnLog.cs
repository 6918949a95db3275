namespace SendWorkflows.Host.Access.SingleSignOn;

/// <summary>What the operator is told of single sign-on. Nobody who tried is named.</summary>
internal static partial class SingleSignOnLog
{
    [LoggerMessage(LogLevel.Error, "The single sign-on provider could not be asked where to sign in. Is SingleSignOn:Authority right, and can this machine reach it?")]
    internal static partial void Unreachable(ILogger log, Exception problem);

    [LoggerMessage(LogLevel.Warning, "Somebody could not be signed in through the single sign-on provider.")]
    internal static partial void Refused(ILogger log, Exception? problem);
}
