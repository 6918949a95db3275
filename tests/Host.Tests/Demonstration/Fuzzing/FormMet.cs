using AngleSharp.Html.Dom;

namespace SendWorkflows.Host.Tests.Demonstration.Fuzzing;

/// <summary>A form of a page.</summary>
/// <param name="Action">Where it is sent.</param>
/// <param name="IsPost">Whether it is sent as a post.</param>
/// <param name="Fields">Its fields in order, each once.</param>
internal sealed record FormMet(string Action, bool IsPost, IReadOnlyList<FieldMet> Fields)
{
    internal static FormMet On(string address, IHtmlFormElement form) => new(
        form.GetAttribute("action") is { Length: > 0 } given ? given : address,
        string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase),
        [.. form.Elements.Where(element => element.GetAttribute("name") is { Length: > 0 }).GroupBy(element => element.GetAttribute("name")!, FieldMet.Of)]);
}
