using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SendWorkflows.Host.Pages.Drafts;

/// <summary>A list to choose one of.</summary>
[HtmlTargetElement("select", Attributes = "name")]
public sealed class KeptSelect(DrawnForms forms) : KeptField(forms)
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (Form is null || Said(output, "name") is not { Length: > 0 } name)
            return;
        Form.Select = name;
        await output.GetChildContentAsync();
        Form.Select = null;
        ShowRecorded(output, name);
    }
}

/// <summary>What can be chosen. A list in which nothing is chosen holds its first option, as browsers have it.</summary>
[HtmlTargetElement("option", Attributes = "value")]
public sealed class KeptOption(DrawnForms forms) : KeptField(forms)
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Form?.Select is not { } name)
            return;
        var value = Said(output, "value") ?? "";
        Form.Offers(name, value, isChosen: Said(output, "selected") is not null);
        if (Form.Kept(name) is { } kept)
            Mark(output, "selected", kept.Contains(value));
    }
}
