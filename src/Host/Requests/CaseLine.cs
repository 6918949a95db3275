using SendWorkflows.Engine.Calendars.Clocks;
using SendWorkflows.Host.Duties;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Requests;

/// <summary>A run in which an authority's officer has a part, for lists.</summary>
/// <param name="Run">The run, with its pupil and the pupil's school.</param>
/// <param name="Title">What people call its workflow.</param>
/// <param name="Clocks">The periods that the law sets.</param>
/// <param name="Exemptions">The exemptions recorded, the newest first.</param>
/// <param name="Duties">What the officer has to do, the earliest due first.</param>
public sealed record CaseLine(WorkflowRun Run, string Title, IReadOnlyList<RunClock> Clocks, IReadOnlyList<ExemptionClaim> Exemptions, IReadOnlyList<Duty> Duties);
