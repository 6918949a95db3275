using System.Text.RegularExpressions;
using FluentAssertions;
using Microsoft.Playwright;

namespace SendWorkflows.EndToEnd.Tests;

/// <summary>A person at a browser.</summary>
public sealed class Person(IPage page)
{
    public static readonly ViewportSize Desktop = new() { Width = 1280, Height = 900 };
    public static readonly ViewportSize Phone = new() { Width = 390, Height = 844 };

    /// <summary>How long something may take to come about (ms).</summary>
    private const int Patience = 30_000;

    public IPage Page => page;

    public async Task SignInAsync(string email, string password)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("Email address").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.Locator(".app-header__person").WaitForAsync();
    }

    /// <summary>
    /// Waits until the address in the browser is one that fits the pattern (<c>*</c> within a part of it, <c>**</c> across parts). What is done next waits for what
    /// it needs by itself; waiting for the driver's own event of loading can miss it, and then waits for ever.
    /// </summary>
    public Task ArriveAsync(string address) => Assertions.Expect(page).ToHaveURLAsync(
        new Regex("^" + Regex.Escape(address).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal) + "$"), new() { Timeout = Patience });

    /// <summary>
    /// Waits until the page says that something holds (JavaScript). Asked of the page itself: the browser driver can miss the one event that says so, and its own
    /// way of asking again needs the page to allow text to be run as a program, which these pages forbid.
    /// </summary>
    public async Task UntilAsync(string holds)
    {
        var question = $$"""
            () => new Promise((done, fail) => {
              const end = Date.now() + {{Patience}};
              const look = () => ({{holds}}) ? done() : Date.now() > end ? fail(new Error('It never came about.')) : setTimeout(look, 50);
              look();
            })
            """;
        for (var asked = false; !asked;)
        {
            try
            {
                await page.EvaluateAsync(question);
                asked = true;
            }
            catch (PlaywrightException gone) when (gone.Message.Contains("context was destroyed", StringComparison.Ordinal))
            {
                // The page went elsewhere meanwhile: it is asked again there.
            }
        }
    }

    /// <summary>Goes to a page and looks at it.</summary>
    public async Task VisitAsync(string path, string name)
    {
        await page.GotoAsync(path);
        await LookAsync(name);
    }

    /// <summary>Looks at the page as it stands, at desk and phone width: keeps a picture of each and finds no accessibility violation.</summary>
    public async Task LookAsync(string name)
    {
        await UntilAsync("document.readyState === 'complete'");
        var held = page.ViewportSize ?? throw new InvalidOperationException("A person's browser has a size.");
        foreach (var (width, size) in new[] { ("desktop", Desktop), ("phone", Phone) })
        {
            await page.SetViewportSizeAsync(size.Width, size.Height);
            Directory.CreateDirectory(Pictures);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}-{width}.png"), FullPage = true });
            var scrolls = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            scrolls.Should().BeLessThanOrEqualTo(0, "\"{0}\" must fit a {1} without scrolling sideways", name, width);
            (await Accessibility.ViolationsAsync(page)).Should().BeEmpty("\"{0}\" at {1} width", name, width);
        }

        await page.SetViewportSizeAsync(held.Width, held.Height);
    }

    private static string Pictures => Environment.GetEnvironmentVariable("SENDWORKFLOWS_PICTURES") ?? Path.Combine(Root(), "artifacts", "pictures");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SendWorkflows.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
