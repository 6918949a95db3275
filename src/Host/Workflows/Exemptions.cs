using System.Text.Json;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Calendars.Clocks;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Workflows;

/// <summary>Exemptions of SEND Regulations 2014 reg 10(4) that an authority recorded in a run: permissions to be late, which move no date.</summary>
public static class Exemptions
{
    /// <summary>The event by which a workflow records one: <c>ground</c>, <c>exemptionReason</c> and <c>parentToldOn</c>.</summary>
    public const string Event = "EXEMPTION_CLAIMED";

    /// <summary>Every exemption among the steps of a run, in their order.</summary>
    public static IEnumerable<ExemptionClaim> Of(Workflow workflow, IEnumerable<(DateTime At, string Event, string Data, string? By)> steps)
    {
        foreach (var step in steps.Where(step => step.Event == Event))
        {
            var data = JsonSerializer.Deserialize<Dictionary<string, string>>(step.Data) ?? [];
            var code = data.GetValueOrDefault("ground") ?? "";
            var words = workflow.Events.GetValueOrDefault(Event)?.Fields.SelectMany(field => field.Choices).FirstOrDefault(choice => choice.Value == code)?.Title ?? code;
            var ground = ExemptionGround.All.FirstOrDefault(each => each.Code == code) ?? new ExemptionGround(code, words, "");
            yield return new ExemptionClaim(ground, LocalDay.Of(step.At), step.By ?? "", data.GetValueOrDefault("exemptionReason") ?? "", IsoDate.Parse(data.GetValueOrDefault("parentToldOn") ?? ""));
        }
    }

    /// <summary>The first of them, or <c>null</c> if none was recorded.</summary>
    public static ExemptionClaim? Newest(Workflow workflow, IEnumerable<(DateTime At, string Event, string Data, string? By)> steps) => Of(workflow, steps).FirstOrDefault();
}
