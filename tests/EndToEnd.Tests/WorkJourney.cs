using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace SendWorkflows.EndToEnd.Tests;

/// <summary>Long work: a file is brought in and packs are made for many pupils while their asker does something else.</summary>
[Collection(Demonstration.Name)]
public class WorkJourney(DemoService service, Browser browser)
{
    /// <summary>The page of the work hears from here how far it is.</summary>
    private const string Progress = "**/work/*?handler=progress";

    [SkippableFact]
    public async Task A_SENCo_leaves_a_long_import_makes_packs_of_many_pupils_and_comes_back_to_both()
    {
        var senco = await browser.SignedInAsync(service, "senco@willow.example");
        // The page is looked at in peace: it does not hear how far the work is, and so stays.
        await senco.Page.RouteAsync(Progress, route => route.AbortAsync());
        await ImportAsync(senco);
        await senco.ArriveAsync("**/work/*");
        await senco.LookAsync("work-under-way");
        var import = senco.Page.Url;
        await senco.Page.UnrouteAsync(Progress);
        await senco.VisitAsync("/today", "today-work");
        (await senco.Page.Locator("[aria-labelledby=work-heading]").InnerTextAsync()).Should().Contain("Bringing in attendance.csv");

        await senco.Page.GotoAsync("/register");
        await senco.Page.EvaluateAsync("document.querySelectorAll('.app-tick').forEach(box => box.checked = true)");
        await senco.LookAsync("register-packs");
        await senco.Page.GetByLabel("Make packs for the pupils ticked above").SelectOptionAsync("inspection");
        await senco.Page.GetByRole(AriaRole.Button, new() { Name = "Look at whom they are for" }).ClickAsync();
        await senco.ArriveAsync("**/evidence/several?handler=preview");
        await senco.LookAsync("packs-preview");
        await senco.Page.GetByRole(AriaRole.Button, new() { Name = "Make " }).ClickAsync();
        await senco.ArriveAsync("**/evidence/batch/*");
        await senco.LookAsync("packs-made");
        await senco.Page.GetByRole(AriaRole.Link, new() { Name = "Print them all" }).ClickAsync();
        await senco.ArriveAsync("**/print");
        // A long page is on its way for a while after its address is there.
        await senco.UntilAsync("document.readyState === 'complete' && document.querySelectorAll('.app-sheet').length > 20");
        // Three are as telling as fifty.
        await senco.Page.EvaluateAsync("document.querySelectorAll('.app-sheet').forEach((sheet, place) => place > 2 && sheet.remove())");
        await senco.LookAsync("packs-print");

        await senco.VisitAsync("/work", "work");
        await senco.Page.GotoAsync(import);
        await senco.ArriveAsync("**/import/*");
        await senco.Page.GotoAsync("/today");
        (await senco.Page.Locator("[aria-labelledby=work-heading]").CountAsync()).Should().Be(0, "what was opened is no longer news");
    }

    [SkippableFact]
    public async Task Whoever_stays_on_the_page_of_the_work_is_led_to_its_result()
    {
        var senco = await browser.SignedInAsync(service, "senco@willow.example");
        await ImportAsync(senco);

        await senco.ArriveAsync("**/import/*");
        (await senco.Page.Locator("h1").InnerTextAsync()).Should().Be("attendance.csv");
    }

    /// <summary>A file that takes a while and changes nobody: none of its rows can be taken.</summary>
    private static async Task ImportAsync(Person senco)
    {
        await senco.Page.GotoAsync("/import");
        await senco.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "attendance.csv",
            MimeType = "text/csv",
            Buffer = System.Text.Encoding.UTF8.GetBytes("UPN,AttendancePercent\n" + string.Concat(Enumerable.Repeat("X,96.5\n", 20_000))),
        });
        await senco.Page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();
    }
}
