namespace SendWorkflows.Host.Pages.Suggestions;

/// <summary>One fact behind a condition, in words.</summary>
/// <param name="Meaning">What it is.</param>
/// <param name="Value">Its value; "not known" if it is not.</param>
/// <param name="Origin">From when and where it is; empty for one that is not known.</param>
/// <param name="Items">Each item of a list.</param>
public sealed record FactView(string Meaning, string Value, string Origin, IReadOnlyList<string> Items);
