using AngleSharp.Html.Dom;
using SendWorkflows.TestKit;

namespace SendWorkflows.Host.Tests.Pages.Suggestions;

/// <summary>Decides on a suggestion as a person does: opens its page, fills in the form, sends it.</summary>
internal static class Deciding
{
    internal static async Task<IHtmlDocument> DecideAsync(
        this Visitor visitor, Guid suggestion, string answer, string reason, Dictionary<string, string>? more = null) =>
        await visitor.SubmitAsync(await visitor.OpenAsync($"/suggestions/{suggestion}"), "#decide", Filled(answer, reason, more));

    internal static Dictionary<string, string> Filled(string answer, string reason, Dictionary<string, string>? more = null) => new(more ?? [])
    {
        ["Form.Kind"] = answer,
        [answer switch { "accept" => "Form.AcceptReason", "defer" => "Form.DeferReason", _ => "Form.SetAsideReason" }] = reason,
    };
}
