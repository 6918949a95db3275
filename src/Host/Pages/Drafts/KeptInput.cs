using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SendWorkflows.Host.Pages.Drafts;

/// <summary>A line, a date, a radio button or a tick.</summary>
[HtmlTargetElement("input", Attributes = "name", TagStructure = TagStructure.WithoutEndTag)]
public sealed class KeptInput(DrawnForms forms) : KeptField(forms)
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Form is null || Said(output, "name") is not { Length: > 0 } name)
            return;
        switch (Said(output, "type"))
        {
            case "hidden" or "password" or "file" or "submit":
                break;
            case "radio" or "checkbox":
                var value = Said(output, "value") ?? "on";
                Form.Holds(name, Said(output, "checked") is null ? null : value);
                if (Form.Kept(name) is { } choices)
                    Mark(output, "checked", choices.Contains(value));
                break;
            default:
                Form.Holds(name, Said(output, "value") ?? "");
                if (Form.Kept(name) is [var text, ..])
                    output.Attributes.SetAttribute("value", text);
                ShowRecorded(output, name);
                break;
        }
    }
}
