using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Meetings;

/// <summary>Tells the pupil's run of the meetings' workflow, if one is open, that a meeting was held. A record stands whether or not there is a run to tell.</summary>
public sealed class MeetingRun(AppDb db, Runs runs)
{
    private const string Workflow = "parent-meetings";

    /// <summary>Adds the step to the change being made.</summary>
    internal async Task HeldAsync(ParentMeeting meeting, CancellationToken cancellation)
    {
        if (await db.WorkflowRuns.Where(r => r.PupilId == meeting.PupilId && r.Workflow == Workflow && r.EndedAt == null)
            .OrderBy(r => r.StartedAt).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(cancellation) is not { } run)
            return;
        var data = new Dictionary<string, string>(StringComparer.Ordinal) { ["heldOn"] = Day(meeting.On), ["agreed"] = meeting.Agreed };
        if (meeting.ParentsSaid.Length > 0)
            data["parentSays"] = meeting.ParentsSaid;
        if (meeting.GivenOn is { } given)
            data["recordGivenOn"] = Day(given);
        await runs.StageAsync(run, new WorkflowEvent("PARENT_MEETING_HELD", Data: data), cancellation);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
