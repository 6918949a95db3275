namespace SendWorkflows.Host.Pages;

/// <summary>A drop-down of a filter form.</summary>
/// <param name="Id">The element's id.</param>
/// <param name="Label">Its label.</param>
/// <param name="Field">The field's name.</param>
/// <param name="Chosen">The value chosen, if one is.</param>
/// <param name="Options">Values with their words.</param>
/// <param name="OrAny">Whether to offer no choice at all.</param>
public sealed record Choice(
    string Id, string Label, string Field, string? Chosen, IReadOnlyList<(string Value, string Words)> Options, bool OrAny = true)
{
    public static Choice Of(string id, string label, string field, string? chosen, IEnumerable<string> options) =>
        new(id, label, field, chosen, [.. options.Select(o => (o, o))]);
}
