namespace SendWorkflows.Host.Cycles;

/// <summary>The names that cycles and their workflow file share.</summary>
public static class CycleWorkflow
{
    /// <summary>The workflow's id.</summary>
    public const string Id = "assess-plan-do-review";

    /// <summary>The events that the cycle's own pages record; any other is recorded on the run's page.</summary>
    internal static readonly IReadOnlyList<string> WithOwnPages = [Assessed, ParentViewsRecorded, PupilViewsRecorded, Planned, ReviewDateMoved, ParentNotified, Reviewed, CycleClosed, SupportEnded];

    internal const string Assessed = "ASSESSED";
    internal const string ParentViewsRecorded = "PARENT_VIEWS_RECORDED";
    internal const string PupilViewsRecorded = "PUPIL_VIEWS_RECORDED";
    internal const string Planned = "PLANNED";
    internal const string ReviewDateMoved = "REVIEW_DATE_MOVED";
    internal const string ParentNotified = "PARENT_NOTIFIED";
    internal const string Reviewed = "REVIEWED";
    internal const string CycleClosed = "CYCLE_CLOSED";
    internal const string SupportEnded = "SUPPORT_ENDED";
}
