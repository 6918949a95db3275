using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Newtonsoft.Json.Linq;

namespace SendWorkflows.EndToEnd.Tests;

/// <summary>What axe-core finds wrong with a page. A browser is given the script once, for all its pages: handing it over at each look takes four times as long as looking.</summary>
internal static class Accessibility
{
    // Of what is in order one example is told of each rule, as it is not read here.
    private const string Look = "async () => JSON.stringify(await axe.run({ resultTypes: ['violations'] }))";

    /// <summary>Gives every page of this browser the script.</summary>
    internal static Task PrepareAsync(IBrowserContext context) => context.AddInitScriptAsync(new BundledAxeScriptProvider().GetScript());

    /// <summary>Each rule that the page breaks, with the places.</summary>
    internal static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        var found = new AxeResult(JObject.Parse(await page.EvaluateAsync<string>(Look)));
        if (found.Passes.Length == 0)
            throw new InvalidOperationException($"Nothing was looked at on {page.Url}.");
        return [.. found.Violations.Where(violation => !IsRadioThatOpensMore(violation)).Select(v => $"{v.Id}: {v.Help} at {string.Join(", ", v.Nodes.Select(n => n.Target))}")];
    }

    // The front-end marks radios that open further questions as expanded; browsers and screen readers support it, the ARIA text does not list it yet.
    private static bool IsRadioThatOpensMore(AxeResultItem violation) =>
        violation.Id == "aria-allowed-attr" && violation.Nodes.All(node => node.Html.Contains("govuk-radios__input", StringComparison.Ordinal));
}
