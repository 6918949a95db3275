using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using SendWorkflows.TestKit;

namespace SendWorkflows.Host.Tests.Demonstration.Fuzzing;

/// <summary>Goes by links from page to page, to each kind of page once, and notes the forms on them.</summary>
internal sealed partial class Walk(Visitor visitor)
{
    private readonly HashSet<string> _kinds = new(StringComparer.Ordinal);
    private readonly Queue<string> _ahead = [];

    /// <summary>The addresses that were opened.</summary>
    internal List<string> Addresses { get; } = [];

    /// <summary>The forms met, each where it was met first.</summary>
    internal Dictionary<string, FormMet> Forms { get; } = new(StringComparer.Ordinal);

    /// <summary>Opens <paramref name="first"/> and whatever can be reached from it.</summary>
    internal async Task FromAsync(string first)
    {
        Ahead(first);
        while (_ahead.TryDequeue(out var address))
        {
            var answer = await visitor.SendAsync(address);
            if ((int)answer.StatusCode >= 500)
                throw new InvalidOperationException($"{address} answers {(int)answer.StatusCode}.");
            Addresses.Add(address);
            if (answer.Headers.Location is { } elsewhere)
                Ahead(elsewhere.ToString());
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            var page = await visitor.ReadAsync(answer);
            foreach (var link in page.Links)
                Ahead(link.GetAttribute("href") ?? "");
            foreach (var form in page.Forms)
                Note(FormMet.On(address, form));
        }
    }

    private void Ahead(string address)
    {
        address = address.Replace("http://localhost", "", StringComparison.Ordinal).Split('#')[0];
        if (address.StartsWith('/') && !address.Contains("sign-out", StringComparison.Ordinal) && _kinds.Add(Kind(address)))
            _ahead.Enqueue(address);
    }

    private void Note(FormMet form)
    {
        if (!form.Action.Contains("sign-out", StringComparison.Ordinal))
            Forms.TryAdd(Kind(form.Action) + " " + string.Join(' ', form.Fields.Select(field => field.Name)), form);
    }

    /// <summary>An address without what tells one record from another of its kind.</summary>
    private static string Kind(string address) => Value().Replace(Id().Replace(address, "*"), "=");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}")]
    internal static partial Regex Id();

    [GeneratedRegex("=[^&]*")]
    internal static partial Regex Value();
}
