namespace SendWorkflows.Engine.Workflows.Running;

/// <summary>The events a run sends itself when a state is finished, named as XState names them.</summary>
internal static class DoneEvents
{
    /// <summary>The beginning of every event that the engine sends itself; files and people may not use it.</summary>
    internal const string Reserved = "xstate.";

    internal static string Of(string stateId) => $"xstate.done.state.{stateId}";
}
