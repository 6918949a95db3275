namespace SendWorkflows.Engine.Rules.Evaluating.Nodes;

/// <summary>A node that works something out for each item of a list.</summary>
internal interface ILoopNode
{
    ListNode List { get; }

    Loop? Loop { get; }
}
