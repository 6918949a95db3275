using System.Net;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SendWorkflows.Host.Pages.Drafts;

/// <summary>A field of a form that keeps drafts, as the page wrote it from what is recorded: it is filled with what was kept instead.</summary>
public abstract class KeptField(DrawnForms forms) : TagHelper
{
    /// <summary>The form being drawn, if it keeps drafts.</summary>
    protected DrawnForm? Form => forms.Current;

    /// <summary>An attribute's value as it reads on the page; <c>null</c> where the page left it out.</summary>
    protected static string? Said(TagHelperOutput output, string attribute) =>
        output.Attributes.TryGetAttribute(attribute, out var found) ? WebUtility.HtmlDecode(found.Value?.ToString()) ?? "" : null;

    /// <summary>Ticks or unticks.</summary>
    protected static void Mark(TagHelperOutput output, string attribute, bool isSo)
    {
        output.Attributes.RemoveAll(attribute);
        if (isSo)
            output.Attributes.SetAttribute(attribute, attribute);
    }

    /// <summary>Shows what is recorded by now below a field that holds something else from a draft.</summary>
    protected void ShowRecorded(TagHelperOutput output, string name)
    {
        if (!Form!.IsOvertakenIn(name))
            return;
        var recorded = new TagBuilder("div");
        recorded.AddCssClass("app-recorded");
        recorded.InnerHtml.AppendHtml("<strong>Recorded since you began:</strong> ").Append(Form.RecordedIn(name) is { Length: > 0 } text ? text : "nothing");
        output.PostElement.AppendHtml(recorded);
    }
}
