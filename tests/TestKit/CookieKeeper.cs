using System.Net;
using Microsoft.Net.Http.Headers;

namespace SendWorkflows.TestKit;

/// <summary>Sends back the cookies it was given, to every page of the service. What the test's clock says is no day for a cookie to run out on: only one that is taken back goes.</summary>
internal sealed class CookieKeeper(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private readonly CookieContainer _cookies = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var cookies = _cookies.GetCookieHeader(request.RequestUri!);
        if (cookies.Length > 0)
            request.Headers.Add("Cookie", cookies);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var cookie in SetCookieHeaderValue.ParseList([.. set]))
                _cookies.Add(request.RequestUri!, new Cookie(cookie.Name.ToString(), cookie.Value.ToString(), "/") { Expired = cookie.Value.Length == 0 });
        }

        response.RequestMessage ??= request;
        return response;
    }
}
