using SendWorkflows.Host.Reports;

namespace SendWorkflows.Host.Pages;

/// <summary>Where a duty is done: straight at its form. A duty without a form of its own is done from its cycle's or its pupil's page.</summary>
internal static class DutyLinks
{
    internal static string Of(DutyLine duty) =>
        duty.CycleId is { } cycle ? $"/cycles/{cycle}{Form(duty.Name)}" : $"/pupils/{duty.PupilId}";

    private static string Form(string duty) => duty switch
    {
        "assess" => "/assess",
        "plan" => "/plan",
        "review" => "/review",
        "notifyParents" => "/parents",
        "parentViews" or "pupilViews" => "/views",
        _ => "",
    };
}
