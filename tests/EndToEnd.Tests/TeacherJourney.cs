using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace SendWorkflows.EndToEnd.Tests;

/// <summary>A class teacher: half a plan that is not lost, and her commonest jobs in the number of clicks that the guide promises.</summary>
[Collection(Demonstration.Name)]
public class TeacherJourney(DemoService service, Browser browser)
{
    [SkippableFact]
    public async Task Half_a_plan_outlives_its_browser_and_the_commonest_jobs_take_the_clicks_that_the_guide_promises()
    {
        var desk = await browser.SignedInAsync(service, "teacher@willow.example");
        await desk.Page.GotoAsync("/my-pupils");
        await desk.LookAsync("my-pupils");
        await PlanOf(desk).ClickAsync();
        await desk.Page.Locator("[name='Targets[0].Outcome']").FillAsync("Reads forty words at sight");
        await desk.Page.Locator("[name='Targets[0].Kind'][value=holistic]").CheckAsync();
        await desk.Page.Locator("[name=Adjustments]").FillAsync("Sits near the front.\nInstructions one at a time.");
        await desk.Page.Locator(".app-kept", new() { HasText = "Draft kept at" }).WaitForAsync();

        await desk.Page.Context.SetOfflineAsync(true);
        await desk.Page.Locator("[name=ParentsPart]").FillAsync("Reading at bedtime");
        await desk.Page.Locator(".app-kept", new() { HasText = "Kept on this device; not sent yet" }).WaitForAsync();
        await desk.LookAsync("plan-not-sent");
        await desk.Page.Context.SetOfflineAsync(false);
        await desk.Page.Locator(".app-kept", new() { HasText = "Draft kept at" }).WaitForAsync();
        await desk.Page.Context.CloseAsync();

        var telephone = await browser.SignedInAsync(service, "teacher@willow.example");
        await telephone.Page.GotoAsync("/my-pupils");
        await PlanOf(telephone).ClickAsync();
        await telephone.Page.Locator(".app-begun", new() { HasText = "You began this today at" }).WaitForAsync();
        (await telephone.Page.Locator("[name='Targets[0].Outcome']").InputValueAsync()).Should().Be("Reads forty words at sight");
        (await telephone.Page.Locator("[name='Targets[0].Kind'][value=holistic]").IsCheckedAsync()).Should().BeTrue();
        (await telephone.Page.Locator("[name=Adjustments]").InputValueAsync()).Should().Be("Sits near the front.\nInstructions one at a time.");
        (await telephone.Page.Locator("[name=ParentsPart]").InputValueAsync()).Should().Be("Reading at bedtime", "it was sent when the connection was back");
        await telephone.LookAsync("plan-draft");
        await telephone.Page.GotoAsync("/drafts");
        await telephone.LookAsync("drafts");
        await telephone.Page.GetByRole(AriaRole.Button, new() { Name = "Throw it away" }).First.ClickAsync();
        await telephone.Page.GetByText("Nothing waits here.").WaitForAsync();

        await CountAsync(telephone);
    }

    private static async Task CountAsync(Person teacher)
    {
        await teacher.Page.GotoAsync("/my-pupils");
        var write = teacher.Page.Locator("main a[href*='/passport/write']").First;
        var passport = (await write.GetAttributeAsync("href"))![..^"/write".Length];
        await write.ClickAsync();
        await teacher.Page.GetByLabel("What helps me").FillAsync("A picture of what comes next.");
        await teacher.Page.GetByLabel("The pupil wrote or said it").CheckAsync();
        await Button(teacher, "Keep the passport").ClickAsync();
        await teacher.ArriveAsync("**/passport");
        await teacher.Page.GotoAsync("/my-pupils");
        await Clicks.DoAsync("read a pupil's passport", async job =>
        {
            await job.ClickAsync(teacher.Page.Locator($"main a[href='{passport}']").First);
            await teacher.Page.GetByText("A picture of what comes next.").WaitForAsync();
        });
        await teacher.Page.GotoAsync("/my-pupils");
        await Clicks.DoAsync("record a concern", async job =>
        {
            await job.ClickAsync(teacher.Page.Locator(".app-others a[href$='/concern']").First);
            await job.FillAsync(teacher.Page.Locator("main textarea").First, "Finds it hard to begin, most days since half-term.");
            await job.ClickAsync(Button(teacher, "Start"));
            await teacher.ArriveAsync("**/runs/*");
        });
        await teacher.Page.GotoAsync("/my-pupils");
        // Other journeys may have moved the demonstration's clock into the winter.
        var isAutumn = await teacher.Page.GetByText("November 2026", new() { Exact = false }).CountAsync() > 0;
        await Clicks.DoAsync("write a plan", async job =>
        {
            await job.ClickAsync(PlanOf(teacher));
            await job.FillAsync(teacher.Page.Locator("[name='Targets[0].Outcome']"), "Reads forty words at sight");
            await job.ClickAsync(teacher.Page.Locator("[name='Targets[0].Kind'][value=academic]"));
            await job.FillAsync(teacher.Page.Locator("[name='Targets[0].Measure']"), "Heard on three days");
            await job.FillAsync(teacher.Page.Locator("[name=Adjustments]"), "Sits near the front.");
            await job.FillAsync(teacher.Page.Locator("[name=ReviewBy]"), isAutumn ? "2026-12-16" : "2027-02-05");
            await job.ClickAsync(Button(teacher, "Save the plan"));
            await teacher.Page.Locator(".app-steps").WaitForAsync();
        });
        await teacher.Page.GotoAsync("/drafts");
        await teacher.Page.GetByText("Nothing waits here.").WaitForAsync();
    }

    private static ILocator PlanOf(Person teacher) => teacher.Page.Locator(".app-pupil__due a[href^='/cycles/'][href$='/plan']").First;

    private static ILocator Button(Person person, string name) => person.Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First;
}
