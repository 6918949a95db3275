using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace SendWorkflows.EndToEnd.Tests;

/// <summary>The school's desk: a pupil found, the register arranged, a passport, a meeting with the parents and a specialist's advice, each page looked at.</summary>
[Collection(Demonstration.Name)]
public class DeskJourney(DemoService service, Browser browser)
{
    [SkippableFact]
    public async Task A_SENCo_finds_a_pupil_keeps_a_passport_and_shares_with_a_specialist()
    {
        var senco = await browser.SignedInAsync(service, "senco@willow.example");
        await senco.Page.GotoAsync("/register");
        await senco.LookAsync("register-desk");
        var name = (await senco.Page.Locator("tbody th a").First.InnerTextAsync()).Split(',')[0].Trim();
        await senco.Page.GetByLabel("Find a pupil by name or number").FillAsync(name.ToUpperInvariant());
        await senco.Page.Keyboard.PressAsync("Enter");
        await senco.ArriveAsync("**/search?q=*");
        await senco.LookAsync("search");
        await senco.Page.Locator("main .app-list a").First.ClickAsync();
        await senco.ArriveAsync("**/pupils/*");
        var pupil = new Uri(senco.Page.Url).AbsolutePath;

        await senco.Page.GotoAsync(pupil + "/passport/write");
        await senco.LookAsync("passport-write");
        await senco.Page.GetByLabel("What I like and am good at").FillAsync("Drawing dragons,\nand knowing how engines work.");
        await senco.Page.GetByLabel("What helps me").FillAsync("One thing at a time, and a picture of what comes next.");
        await senco.Page.GetByLabel("What does not help").FillAsync("Being asked to read aloud without warning.");
        await senco.Page.ReloadAsync();
        (await senco.Page.GetByLabel("What helps me").InputValueAsync()).Should().StartWith("One thing at a time", "what was typed survives a reload");
        await senco.Page.GetByLabel("The pupil wrote or said it").CheckAsync();
        await senco.Page.GetByRole(AriaRole.Button, new() { Name = "Keep the passport" }).ClickAsync();
        await senco.ArriveAsync("**/passport");
        await senco.LookAsync("passport");
        await senco.Page.GotoAsync(pupil);
        await senco.LookAsync("pupil-desk");

        await senco.Page.GotoAsync(pupil + "/professionals/invite");
        await senco.Page.GetByLabel("Name and service").FillAsync("Dr Lee, educational psychology service");
        await senco.Page.GetByLabel("The pupil passport").CheckAsync();
        await senco.Page.GetByLabel("Support so far").CheckAsync();
        await senco.LookAsync("specialist-invite");
        await senco.Page.GetByLabel("The parents know and agree").CheckAsync();
        await senco.Page.GetByRole(AriaRole.Button, new() { Name = "Make the link" }).ClickAsync();
        var link = (await senco.Page.Locator(".app-link-text").InnerTextAsync()).Trim();

        var specialist = await browser.PersonAsync(service.Address);
        await specialist.Page.GotoAsync(new Uri(link).AbsolutePath);
        await specialist.LookAsync("specialist");
        await specialist.Page.GetByLabel("Profession").SelectOptionAsync("educational-psychologist");
        await specialist.Page.GetByLabel("last seen or assessed").FillAsync("2026-10-12");
        await specialist.Page.GetByLabel("What was found").FillAsync("Reads accurately and slowly.");
        await specialist.Page.GetByLabel("What is advised").FillAsync("Precision teaching, ten minutes a day.");
        await specialist.Page.GetByRole(AriaRole.Button, new() { Name = "Send the advice" }).ClickAsync();
        await specialist.Page.GetByText("The school has your advice").WaitForAsync();
        await senco.Page.GotoAsync(pupil + "/professionals");
        (await senco.Page.Locator("main").InnerTextAsync()).Should().Contain("Precision teaching");
        await senco.LookAsync("specialists");
    }

    [SkippableFact]
    public async Task A_teacher_invites_parents_who_write_without_an_account_and_get_a_copy_of_what_was_agreed()
    {
        var teacher = await browser.SignedInAsync(service, "teacher@willow.example");
        await teacher.Page.GotoAsync("/register");
        await teacher.Page.Locator("tbody th a").First.ClickAsync();
        await teacher.ArriveAsync("**/pupils/*");
        var pupil = new Uri(teacher.Page.Url).AbsolutePath;
        await teacher.Page.GotoAsync(pupil + "/meetings/plan");
        await teacher.LookAsync("meeting-plan");
        await teacher.Page.GetByLabel("Day of the meeting").FillAsync("2027-01-12");
        await teacher.Page.GetByLabel("Time and place").FillAsync("3:45pm, the library");
        await teacher.Page.GetByLabel("Name of the parent or carer").FillAsync("Ms Novak");
        await teacher.Page.GetByLabel("E-mail address").FillAsync("novak@family.example");
        await teacher.Page.GetByRole(AriaRole.Button, new() { Name = "Plan it and make the letter" }).ClickAsync();
        await teacher.ArriveAsync("**/letter*");
        await teacher.LookAsync("meeting-letter");
        var link = (await teacher.Page.Locator(".app-link-text").InnerTextAsync()).Trim();

        var parent = await browser.PersonAsync(service.Address);
        await parent.Page.GotoAsync(new Uri(link).AbsolutePath);
        await parent.LookAsync("parent-views");
        await parent.Page.GetByLabel("What goes well?").FillAsync("She loves building things with her brother.");
        await parent.Page.GetByLabel("What worries you?").FillAsync("Homework ends in tears.");
        await parent.Page.GetByText("Draft kept at").WaitForAsync();
        // The telephone is put down, and the rest is written at the kitchen table.
        parent = await browser.PersonAsync(service.Address);
        await parent.Page.GotoAsync(new Uri(link).AbsolutePath);
        (await parent.Page.GetByLabel("What worries you?").InputValueAsync()).Should().Be("Homework ends in tears.");
        await parent.LookAsync("parent-views-draft");
        await parent.Page.GetByRole(AriaRole.Button, new() { Name = "Send it to the school" }).ClickAsync();
        await parent.Page.GetByRole(AriaRole.Heading, new() { Name = "Thank you" }).WaitForAsync();
        await parent.LookAsync("parent-thanks");

        await teacher.Page.GotoAsync(pupil + "/meetings/record");
        await teacher.LookAsync("meeting-record");
        await teacher.Page.GetByLabel("What was agreed").FillAsync("Shorter homework, told in pictures.");
        await teacher.Page.GetByRole(AriaRole.Button, new() { Name = "Record the meeting" }).ClickAsync();
        await teacher.ArriveAsync("**/meetings");
        (await teacher.Page.Locator("main").InnerTextAsync()).Should().Contain("Homework ends in tears.").And.Contain("Shorter homework");
        await teacher.Page.GetByText("novak@family.example").First.WaitForAsync();
        await teacher.LookAsync("meetings");
        await teacher.Page.GetByRole(AriaRole.Link, new() { Name = "Copy for the parents" }).First.ClickAsync();
        await teacher.LookAsync("meeting-copy");
    }

    [SkippableFact]
    public async Task A_head_looks_at_a_handover_and_a_governor_at_the_figures()
    {
        var head = await browser.SignedInAsync(service, "head@willow.example");
        await head.Page.GotoAsync("/handover");
        await head.Page.GetByLabel("Whose work").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await head.Page.GetByLabel("Who takes over").SelectOptionAsync(new SelectOptionValue { Index = 2 });
        await head.Page.GetByRole(AriaRole.Button, new() { Name = "Look at what there is" }).ClickAsync();
        await head.LookAsync("handover");
        var governor = await browser.SignedInAsync(service, "governor@willow.example");
        await governor.Page.GotoAsync("/figures");
        await governor.LookAsync("figures-governor");
    }
}
