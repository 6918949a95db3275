using System.Net;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SendWorkflows.Host.Pages.Drafts;

/// <summary>A longer text.</summary>
[HtmlTargetElement("textarea", Attributes = "name")]
public sealed class KeptTextarea(DrawnForms forms) : KeptField(forms)
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (Form is null || Said(output, "name") is not { Length: > 0 } name)
            return;
        Form.Holds(name, WebUtility.HtmlDecode((await output.GetChildContentAsync()).GetContent()));
        if (Form.Kept(name) is [var text, ..])
            output.Content.SetContent(text);
        ShowRecorded(output, name);
    }
}
