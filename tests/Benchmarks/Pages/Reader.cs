using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace SendWorkflows.Benchmarks.Pages;

/// <summary>A signed-in person whose browser asks for pages and reads each to its end.</summary>
internal sealed partial class Reader : IDisposable
{
    private readonly HttpClient _client;

    private Reader(HttpClient client) => _client = client;

    /// <summary>Signs somebody in.</summary>
    internal static async Task<Reader> SignInAsync(Uri service, string email, string password)
    {
        // As a browser does: compressed answers, one connection kept open, no waiting for a second one.
        var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, AllowAutoRedirect = false, MaxConnectionsPerServer = 1 }) { BaseAddress = service };
        var form = await client.GetStringAsync("/sign-in");
        var answer = await client.PostAsync("/sign-in", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Email"] = email,
            ["Password"] = password,
            ["__RequestVerificationToken"] = Token().Match(form).Groups[1].Value,
        }));
        if (answer.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"{email} could not sign in: {(int)answer.StatusCode}.");
        client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, deflate, br");
        return new Reader(client);
    }

    /// <summary>The page's text.</summary>
    internal async Task<string> TextAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd("identity");
        using var answer = await _client.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Asks for a page. Returns how long its whole answer took, its size on the wire, and whether it is the page (200).</summary>
    internal async Task<(double Milliseconds, long Bytes, bool Fine)> ReadAsync(string path)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await _client.GetAsync(path);
            var body = await answer.Content.ReadAsByteArrayAsync();
            return (Stopwatch.GetElapsedTime(started).TotalMilliseconds, body.Length, answer.StatusCode == HttpStatusCode.OK);
        }
        catch (HttpRequestException)
        {
            return (Stopwatch.GetElapsedTime(started).TotalMilliseconds, 0, false);
        }
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
