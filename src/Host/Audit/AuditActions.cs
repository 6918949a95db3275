namespace SendWorkflows.Host.Audit;

/// <summary>Names of actions that are written in one place and looked for in another.</summary>
public static class AuditActions
{
    /// <summary>Somebody opened a pupil's page.</summary>
    public const string PupilViewed = "pupil-viewed";
}
