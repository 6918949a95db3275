namespace SendWorkflows.Host.Reports;

/// <summary>The words for how a cycle stands.</summary>
public static class PlanStateWords
{
    /// <summary>"Plan in place", "Review overdue" and so on.</summary>
    public static string Of(PlanState state) => state switch
    {
        PlanState.PlanMissing => "Plan to be written",
        PlanState.InPlace => "Plan in place",
        PlanState.ReviewSoon => "Review due soon",
        PlanState.ReviewOverdue => "Review overdue",
        _ => "No cycle under way",
    };
}
