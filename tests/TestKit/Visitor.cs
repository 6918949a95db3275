using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SendWorkflows.TestKit;

/// <summary>A person at a browser: gets pages, fills in forms, keeps cookies.</summary>
public sealed class Visitor(HttpMessageHandler server)
{
    private readonly HttpClient _client = new(new CookieKeeper(server)) { BaseAddress = new Uri("http://localhost") };

    /// <summary>The answer as it came.</summary>
    public Task<HttpResponseMessage> SendAsync(string path) => _client.GetAsync(path);

    /// <summary>The page, after following redirects.</summary>
    public async Task<IHtmlDocument> OpenAsync(string path) => await ReadAsync(await _client.GetAsync(path));

    /// <summary>Signs in and returns the first page.</summary>
    public async Task<IHtmlDocument> SignInAsync(string email, string password) =>
        await SubmitAsync(await OpenAsync("/sign-in"), "form", new() { ["Email"] = email, ["Password"] = password });

    /// <summary>Submits a form of the page with its hidden and prefilled fields, changed as given; returns the page it leads to.</summary>
    public async Task<IHtmlDocument> SubmitAsync(IHtmlDocument page, string form, Dictionary<string, string>? values = null, string? button = null) =>
        await ReadAsync(await PostAsync(page, form, values, button));

    /// <summary>Submits a form, to where the button leads if it leads elsewhere, and returns the answer as it came. A script says which answer it accepts.</summary>
    public Task<HttpResponseMessage> PostAsync(IHtmlDocument page, string form, Dictionary<string, string>? values = null, string? button = null, string? accept = null)
    {
        var element = page.QuerySelector(form) as IHtmlFormElement
            ?? throw new InvalidOperationException($"No form \"{form}\" on \"{page.Title}\":\n{page.Body?.TextContent}");
        var fields = FormFields.Of(element, button);
        foreach (var (name, value) in values ?? [])
        {
            fields.RemoveAll(f => f.Key == name);
            fields.Add(new(name, value));
        }

        var elsewhere = button is null ? null : element.QuerySelector(button)?.GetAttribute("formaction");
        var action = elsewhere ?? (element.GetAttribute("action") is { Length: > 0 } given ? given : page.Url);
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(action, UriKind.RelativeOrAbsolute)) { Content = new FormUrlEncodedContent(fields) };
        if (accept is not null)
            request.Headers.Accept.ParseAdd(accept);
        return _client.SendAsync(request);
    }

    /// <summary>Posts any content, such as a file upload.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, HttpContent content) => _client.PostAsync(path, content);

    /// <summary>Follows redirects to the end.</summary>
    public async Task<HttpResponseMessage> FollowAsync(HttpResponseMessage response)
    {
        for (var hops = 0; response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther && hops < 8; hops++)
            response = await _client.GetAsync(response.Headers.Location);
        return response;
    }

    /// <summary>The page an answer leads to.</summary>
    public async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response)
    {
        response = await FollowAsync(response);
        var document = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        document.Location.Href = response.RequestMessage!.RequestUri!.ToString();
        return document;
    }
}
