using AngleSharp.Html.Dom;

namespace SendWorkflows.Host.Tests.Demonstration.Fuzzing;

/// <summary>A field of a form.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">What a browser could send for it as it stands: several where one is chosen of several.</param>
internal sealed record FieldMet(string Name, IReadOnlyList<string> Values)
{
    internal static FieldMet Of(string name, IEnumerable<AngleSharp.Dom.IElement> elements) => new(name, [.. elements.SelectMany(ValuesOf)]);

    private static IEnumerable<string> ValuesOf(AngleSharp.Dom.IElement element) => element switch
    {
        IHtmlSelectElement select => select.Options.Select(option => option.Value),
        IHtmlInputElement input => [input.Value],
        IHtmlTextAreaElement area => [area.Value],
        IHtmlButtonElement button => [button.Value],
        _ => [],
    };
}
