using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace SendWorkflows.EndToEnd.Tests;

/// <summary>A teaching assistant logs what was delivered, with and without a connection; the SENCo makes packs from it.</summary>
[Collection(Demonstration.Name)]
public class ProvisionJourney(DemoService service, Browser browser)
{
    [SkippableFact]
    public async Task A_teaching_assistant_logs_a_session_and_one_more_that_waits_for_a_connection()
    {
        var assistant = await browser.SignedInAsync(service, "assistant@willow.example");
        await assistant.Page.GotoAsync("/sessions");
        await assistant.LookAsync("my-groups");
        var group = assistant.Page.Locator(".app-task a[href$='/log']").First;
        var name = (await group.InnerTextAsync()).Replace("Log a session: ", "", StringComparison.Ordinal).Trim();
        await group.ClickAsync();
        await assistant.LookAsync("log-session");
        await assistant.Page.GetByText("Managed alone").First.ClickAsync();
        await assistant.Page.GetByRole(AriaRole.Button, new() { Name = "Log the session" }).ClickAsync();
        await assistant.Page.GetByText("is logged").First.WaitForAsync();
        (await assistant.Page.Locator(".app-task", new() { HasText = name }).InnerTextAsync()).Should().Contain("Last logged for");

        await assistant.Page.Locator(".app-task a[href$='/log']").First.ClickAsync();
        await assistant.Page.GetByRole(AriaRole.Button, new() { Name = "Log the session" }).WaitForAsync();
        await assistant.Page.Context.SetOfflineAsync(true);
        await assistant.Page.GetByRole(AriaRole.Button, new() { Name = "Log the session" }).ClickAsync();
        await assistant.Page.GetByText("One session is kept on this device").WaitForAsync();
        await assistant.Page.Context.SetOfflineAsync(false);
        await assistant.Page.GotoAsync("/sessions");
        await assistant.UntilAsync("localStorage.getItem('sendworkflows-unsent') === null");
    }

    [SkippableFact]
    public async Task A_SENCo_reads_the_provision_map_and_makes_the_packs()
    {
        var senco = await browser.SignedInAsync(service, "senco@willow.example");
        foreach (var (path, name) in new[]
        {
            ("/provision-map", "provision-map"), ("/provision-map?by=Area", "provision-map-area"), ("/provision-map/impact", "impact"), ("/provision-map/rates", "rates"),
            ("/interventions", "interventions"), ("/interventions/new", "intervention-new"), ("/information-report", "information-report"),
        })
        {
            await senco.Page.GotoAsync(path);
            await senco.LookAsync(name);
        }

        await senco.Page.GetByRole(AriaRole.Button, new() { Name = "Make the draft" }).ClickAsync();
        await senco.Page.GetByText("Pupils by layer of support").First.WaitForAsync();
        await senco.LookAsync("information-report-draft");

        await senco.Page.GotoAsync("/interventions");
        await senco.Page.Locator("tbody a[href^='/interventions/']").First.ClickAsync();
        await senco.LookAsync("intervention");
        await senco.Page.GetByRole(AriaRole.Link, new() { Name = "Change the group" }).ClickAsync();
        await senco.LookAsync("intervention-group");
        await senco.Page.GotoAsync("/provision-map");
        await senco.Page.EmulateMediaAsync(new() { Media = Media.Print });
        (await senco.Page.Locator(".app-fold tbody a").First.IsVisibleAsync()).Should().BeTrue("what is folded on a screen is there on paper");
        await senco.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await senco.Page.Locator(".app-fold summary").First.ClickAsync();
        await senco.LookAsync("provision-map-open");
        await senco.Page.Locator(".app-fold tbody a[href^='/pupils/']").First.ClickAsync();
        await senco.Page.GetByRole(AriaRole.Link, new() { Name = "Evidence packs" }).ClickAsync();
        await senco.LookAsync("evidence");
        await senco.Page.GetByRole(AriaRole.Button, new() { Name = "Make the evidence pack" }).ClickAsync();
        await senco.Page.GetByText("The test in law").WaitForAsync();
        await senco.LookAsync("evidence-pack");
        await senco.Page.GoBackAsync();
        await senco.Page.GetByRole(AriaRole.Button, new() { Name = "Make the inspection pack" }).ClickAsync();
        await senco.Page.GetByText("Everything in order of time").WaitForAsync();
        await senco.LookAsync("inspection-pack");
    }
}
