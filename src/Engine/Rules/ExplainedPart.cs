namespace SendWorkflows.Engine.Rules;

/// <summary>One part of a condition and what it came to.</summary>
/// <param name="Text">The part as its author wrote it.</param>
/// <param name="Value">Its value in words: "true", "88.5", "not known", "2 or more".</param>
/// <param name="Outcome">Its outcome if it is true or false; otherwise <c>null</c>.</param>
/// <param name="Parts">The parts it rests on, in the order written.</param>
/// <param name="Items">For a loop over a list, what each item came to; otherwise empty.</param>
public sealed record ExplainedPart(
    string Text, string Value, Outcome? Outcome, IReadOnlyList<ExplainedPart> Parts, IReadOnlyList<ExplainedItem> Items)
{
    /// <summary>The nested rule's or parameter's name; <c>null</c> for anything else.</summary>
    public string? Name { get; init; }
}
