namespace SendWorkflows.Host.Workflows;

/// <summary>The process that begins when somebody is worried about a pupil.</summary>
internal static class ConcernWorkflow
{
    /// <summary>Its id in the workflow files.</summary>
    internal const string Id = "concern";
}
