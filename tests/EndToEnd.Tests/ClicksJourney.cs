using Microsoft.Playwright;
using Xunit;

namespace SendWorkflows.EndToEnd.Tests;

/// <summary>The commonest jobs, done as the SENCo's guide tells, in the number of clicks that it promises.</summary>
[Collection(Demonstration.Name)]
public class ClicksJourney(DemoService service, Browser browser)
{
    [SkippableFact]
    public async Task A_SENCos_commonest_jobs_take_the_clicks_that_the_guide_promises()
    {
        var senco = await browser.SignedInAsync(service, "senco@willow.example");
        await ImportAsync(senco);

        await senco.Page.GotoAsync("/today");
        await Clicks.DoAsync("see why something is suggested", async job => await job.ClickAsync(senco.Page.Locator("[aria-labelledby=suggestions-heading] a[href^='/suggestions/']").First));
        await senco.Page.GotoAsync("/suggestions");
        await Clicks.DoAsync("accept, set aside or put off a suggestion", async job =>
        {
            await job.ClickAsync(Button(senco, "Set aside"));
            await job.ChooseAsync(senco.Page.Locator("#Form_SetAsideReason"));
            await job.ClickAsync(Button(senco, "Record my decision"));
            await senco.Page.GetByText("Recorded", new() { Exact = true }).WaitForAsync();
        });
        await Clicks.DoAsync("find a pupil", async job =>
        {
            await job.FillAsync(senco.Page.GetByLabel("Find a pupil by name or number"), "Clickwood");
            await senco.Page.Keyboard.PressAsync("Enter");
            await job.ClickAsync(senco.Page.Locator("main .app-list a").First);
            await senco.ArriveAsync("**/pupils/*");
        });
        var pupil = new Uri(senco.Page.Url).AbsolutePath;
        await Clicks.DoAsync("start a cycle", async job =>
        {
            await job.ClickAsync(Link(senco, "Start a cycle"));
            await job.ClickAsync(Button(senco, "Start the cycle"));
            await senco.ArriveAsync("**/cycles/*");
        });
        await senco.Page.GotoAsync(pupil);
        await Clicks.DoAsync("change a pupil's support without any suggestion", async job =>
        {
            await job.ClickAsync(Link(senco, "Change support"));
            await job.ClickAsync(senco.Page.Locator("input[name=Layer]:not(:checked)").Last);
            await job.ChooseAsync(senco.Page.Locator("#Reason"));
            await job.ClickAsync(Button(senco, "Record my decision"));
            await senco.ArriveAsync("**" + pupil);
        });
        await Clicks.DoAsync("write down a fact", async job =>
        {
            await job.ClickAsync(Link(senco, "What is known"));
            await job.ClickAsync(senco.Page.Locator("a[href$='/facts/AttendancePercent']").First);
            await job.FillAsync(senco.Page.Locator("[name=Value]").First, "93.5");
            await job.ClickAsync(Button(senco, "Record"));
            await senco.ArriveAsync("**" + pupil);
        });
        await Clicks.DoAsync("record that parents asked for an assessment", async job =>
        {
            await job.ClickAsync(Link(senco, "Record a request for an EHC needs assessment"));
            await job.ClickAsync(senco.Page.Locator("input[name=RequestedBy][value=parent]"));
            await job.FillAsync(senco.Page.Locator("#RequesterName"), "Mr Clickwood");
            await job.FillAsync(senco.Page.Locator("#MadeOn"), "2026-11-16");
            await job.ClickAsync(Button(senco, "Record the request"));
            await senco.ArriveAsync("**" + pupil);
        });
        await Clicks.DoAsync("make the evidence pack for a request", async job =>
        {
            await job.ClickAsync(Link(senco, "Evidence packs"));
            await job.ClickAsync(Button(senco, "Make the evidence pack"));
            await senco.Page.GetByText("The test in law").WaitForAsync();
        });
        await senco.Page.GotoAsync(pupil);
        await Clicks.DoAsync("make an inspection pack", async job =>
        {
            await job.ClickAsync(Link(senco, "Evidence packs"));
            await job.ClickAsync(Button(senco, "Make the inspection pack"));
            await senco.Page.GetByText("Everything in order of time").WaitForAsync();
        });
        await Clicks.DoAsync("see who is overdue and what was done about it", async job =>
        {
            await job.ClickAsync(Link(senco, "Overdue"));
            await senco.ArriveAsync("**/overdue");
        });
    }

    private static ILocator Button(Person person, string name) => person.Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = name }).First;

    private static ILocator Link(Person person, string name) => person.Page.GetByRole(AriaRole.Link, new() { Name = name }).Or(person.Page.GetByRole(AriaRole.Button, new() { Name = name })).First;

    private static async Task ImportAsync(Person senco)
    {
        await senco.Page.GotoAsync("/import");
        await senco.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "one.csv",
            MimeType = "text/csv",
            Buffer = System.Text.Encoding.UTF8.GetBytes("Surname,Forename,DateOfBirth,YearGroup,Class,SenProvision,PrimaryNeed,Home Authority,AttendancePercent\nClickwood,Ida,2018-02-09,4,4 Oak,K,SLCN,205,94.5\n"),
        });
        await senco.Page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();
        await senco.ArriveAsync("**/import/*");
    }
}
