using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Workflows.Running;

/// <summary>
/// An event that a run sends itself. No file can say it: it is there so that the SCXML test framework's machines, which can, show that the order of
/// internal events is SCXML's. <see href="https://www.w3.org/TR/scxml/#raise">SCXML raise</see>
/// </summary>
/// <param name="Event">The event's name.</param>
/// <param name="Place">Where it is written.</param>
internal sealed record RaiseAction(string Event, Place Place) : WorkflowAction("raise", Place);
