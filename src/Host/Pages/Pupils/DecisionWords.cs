using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.Pages.Pupils;

/// <summary>The words for what was decided.</summary>
public static class DecisionWords
{
    public static string Kind(string kind) => kind switch
    {
        DecisionKinds.Accept => "Accepted a suggestion",
        DecisionKinds.SetAside => "Set a suggestion aside",
        DecisionKinds.Defer => "Will look at a suggestion again",
        DecisionKinds.Move => "Moved the placement",
        DecisionKinds.StartSupport => "Started SEN support",
        DecisionKinds.EndSupport => "Ended SEN support",
        DecisionKinds.ConsiderRequest => "Considered a request for an EHC needs assessment",
        _ => kind,
    };
}
