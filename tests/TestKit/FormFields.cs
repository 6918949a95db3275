using AngleSharp.Html.Dom;

namespace SendWorkflows.TestKit;

/// <summary>What a browser would send for a form as it stands.</summary>
internal static class FormFields
{
    internal static List<KeyValuePair<string, string>> Of(IHtmlFormElement form, string? button)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Name: { Length: > 0 } name } input when IsSent(input):
                    fields.Add(new(name, input.Value));
                    break;
                case IHtmlTextAreaElement { Name: { Length: > 0 } name } area:
                    fields.Add(new(name, area.Value));
                    break;
                case IHtmlSelectElement { Name: { Length: > 0 } name } select:
                    fields.Add(new(name, select.Value ?? ""));
                    break;
            }
        }

        if (button is not null && form.QuerySelector(button) is IHtmlButtonElement { Name: { Length: > 0 } pressed } press)
            fields.Add(new(pressed, press.Value));
        return fields;
    }

    private static bool IsSent(IHtmlInputElement input) =>
        input.Type is not ("submit" or "button" or "file") && (input.Type is not ("radio" or "checkbox") || input.IsChecked);
}
