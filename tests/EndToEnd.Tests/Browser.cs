using Microsoft.Playwright;
using Xunit;

namespace SendWorkflows.EndToEnd.Tests;

/// <summary>One headless Chromium for a class of journeys; each journey opens a person of its own.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static string Executable => Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    public async Task InitializeAsync()
    {
        if (!File.Exists(Executable))
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable,
            Headless = true,
            // The sandbox needs a user other than root; these pages come from this machine only.
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A person with a browser of their own. Skips the journey, visibly, where Chromium is not installed.</summary>
    public async Task<Person> PersonAsync(string address)
    {
        if (_browser is null && Environment.GetEnvironmentVariable("CI") == "true")
            throw new InvalidOperationException($"No Chromium at {Executable}: nothing is skipped here.");
        Skip.If(_browser is null, $"No Chromium at {Executable}.");
        var context = await _browser!.NewContextAsync(new() { BaseURL = address, ViewportSize = Person.Desktop, Locale = "en-GB", ReducedMotion = ReducedMotion.Reduce });
        await Accessibility.PrepareAsync(context);
        return new Person(await context.NewPageAsync());
    }

    /// <summary>A person of the demonstration, signed in.</summary>
    public async Task<Person> SignedInAsync(DemoService service, string email)
    {
        var person = await PersonAsync(service.Address);
        await person.SignInAsync(email, Demonstration.Password);
        return person;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
