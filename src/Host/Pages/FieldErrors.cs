using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace SendWorkflows.Host.Pages;

/// <summary>Shows what is wrong with a field beside it, as well as in the summary at the top.</summary>
public static class FieldErrors
{
    /// <summary>The class that marks a field's group as wrong; empty when it is not.</summary>
    public static string ErrorClass(this IHtmlHelper html, string field) => Message(html, field) is null ? "" : "govuk-form-group--error";

    /// <summary>The field's first problem in words; nothing when there is none.</summary>
    public static IHtmlContent FieldError(this IHtmlHelper html, string field)
    {
        if (Message(html, field) is not { } message)
            return HtmlString.Empty;
        var paragraph = new TagBuilder("p");
        paragraph.AddCssClass("govuk-error-message");
        paragraph.InnerHtml.AppendHtml("<span class=\"govuk-visually-hidden\">Error:</span> ").Append(message);
        return paragraph;
    }

    private static string? Message(IHtmlHelper html, string field) =>
        html.ViewData.ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;
}
