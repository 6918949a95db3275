using SendWorkflows.Host.Reports;

namespace SendWorkflows.Host.Pages.Register;

/// <summary>The tag's class for how a cycle stands.</summary>
public static class PlanTag
{
    public static string Of(PlanState state) => state switch
    {
        PlanState.ReviewOverdue => "app-tag--late",
        PlanState.PlanMissing or PlanState.ReviewSoon => "app-tag--soon",
        PlanState.InPlace => "app-tag--good",
        _ => "",
    };
}
