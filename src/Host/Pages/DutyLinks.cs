using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Reports;
using SendWorkflows.Host.Reviews;

namespace SendWorkflows.Host.Pages;

/// <summary>Where a duty is done: straight at its form.</summary>
internal static class DutyLinks
{
    internal static string Of(DutyLine duty) => duty switch
    {
        { CycleId: { } cycle } => $"/cycles/{cycle}{Form(duty.Name)}",
        { RunId: { } run } => $"/runs/{run}",
        { Name: HoldReview.DecideDuty } => $"/pupils/{duty.PupilId}/move",
        _ when AskedFacts.FactOf(duty.Name, duty.RunId) is { } fact => $"/pupils/{duty.PupilId}/facts/{fact}",
        _ => $"/duties/{duty.Id}",
    };

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
