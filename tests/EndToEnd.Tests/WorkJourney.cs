using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace SendWorkflows.EndToEnd.Tests;

/// <summary>Long work: a file is brought in and packs are made for many pupils while their asker does something else.</summary>
[Collection(Demonstration.Name)]
public class WorkJourney(DemoService service, Browser browser)
{
    [SkippableFact]
    public async Task A_SENCo_brings_in_a_file_makes_packs_of_many_pupils_leaves_and_comes_back()
    {
        var senco = await browser.SignedInAsync(service, "senco@willow.example");
        await ImportAsync(senco);

        await TickAsync(senco);
        await senco.LookAsync("register-packs");
        await PreviewAsync(senco);
        await senco.LookAsync("packs-preview");

        // The page is looked at in peace: it does not hear how far the work is, and so stays.
        const string Progress = "**/work/*?handler=progress";
        await senco.Page.RouteAsync(Progress, route => route.AbortAsync());
        await MakeAsync(senco);
        await senco.ArriveAsync("**/work/*");
        await senco.LookAsync("work-under-way");
        var work = senco.Page.Url;

        await senco.VisitAsync("/today", "today-work");
        (await senco.Page.Locator("[aria-labelledby=work-heading]").InnerTextAsync()).Should().Contain("packs: Inspection pack");
        await senco.VisitAsync("/work", "work");
        await senco.Page.UnrouteAsync(Progress);
        await senco.Page.GotoAsync(work);
        await senco.ArriveAsync("**/evidence/batch/*");
        await senco.LookAsync("packs-made");
        await senco.Page.GetByRole(AriaRole.Link, new() { Name = "Print them all" }).ClickAsync();
        await senco.ArriveAsync("**/print");
        (await senco.Page.Locator(".app-sheet").CountAsync()).Should().BeGreaterThan(20);
        // Three are as telling as fifty.
        await senco.Page.EvaluateAsync("document.querySelectorAll('.app-sheet').forEach((sheet, place) => place > 2 && sheet.remove())");
        await senco.LookAsync("packs-print");
        await senco.Page.GotoAsync("/today");
        (await senco.Page.Locator("[aria-labelledby=work-heading]").CountAsync()).Should().Be(0, "what was opened is no longer news");
    }

    [SkippableFact]
    public async Task Whoever_stays_on_the_page_of_the_work_is_led_to_its_result()
    {
        var senco = await browser.SignedInAsync(service, "senco@willow.example");
        await TickAsync(senco);
        await PreviewAsync(senco);
        await MakeAsync(senco);

        await senco.ArriveAsync("**/evidence/batch/*");
        await senco.Page.GetByRole(AriaRole.Link, new() { Name = "Print them all" }).WaitForAsync();
    }

    private static async Task TickAsync(Person senco)
    {
        await senco.Page.GotoAsync("/register");
        await senco.Page.EvaluateAsync("document.querySelectorAll('.app-tick').forEach(box => box.checked = true)");
    }

    private static async Task PreviewAsync(Person senco)
    {
        await senco.Page.GetByLabel("Make packs for the pupils ticked above").SelectOptionAsync("inspection");
        await senco.Page.GetByRole(AriaRole.Button, new() { Name = "Look at whom they are for" }).ClickAsync();
        await senco.ArriveAsync("**/evidence/several?handler=preview");
    }

    private static Task MakeAsync(Person senco) => senco.Page.GetByRole(AriaRole.Button, new() { Name = "Make " }).ClickAsync();

    private static async Task ImportAsync(Person senco)
    {
        await senco.Page.GotoAsync("/import");
        await senco.LookAsync("import");
        await senco.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "attendance.csv",
            MimeType = "text/csv",
            Buffer = System.Text.Encoding.UTF8.GetBytes("Surname,Forename,DateOfBirth,YearGroup,Class,AttendancePercent\nWorkwood,Ivy,2018-02-11,4,4 Oak,96.5\n"),
        });
        await senco.Page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();
        await senco.ArriveAsync("**/import/*");
        (await senco.Page.Locator("h1").InnerTextAsync()).Should().Be("attendance.csv");
    }
}
