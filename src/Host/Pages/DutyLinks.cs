using SendWorkflows.Host.Reports;

namespace SendWorkflows.Host.Pages;

/// <summary>Where a duty is done: straight at its form.</summary>
internal static class DutyLinks
{
    internal static string Of(DutyLine duty) =>
        duty.CycleId is { } cycle ? $"/cycles/{cycle}" : $"/pupils/{duty.PupilId}";
}
