using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace SendWorkflows.EndToEnd.Tests;

/// <summary>What each role does that no other journey does: an assistant with a phone in hand, a head who asks what was done, a governor who goes where they may not.</summary>
[Collection(Demonstration.Name)]
public class RolesJourney(DemoService service, Browser browser)
{
    [SkippableFact]
    public async Task A_teaching_assistant_on_a_phone_mends_a_session_and_says_how_pupils_responded()
    {
        var assistant = await browser.SignedInAsync(service, "assistant@willow.example");
        await assistant.Page.SetViewportSizeAsync(Person.Phone.Width, Person.Phone.Height);
        await assistant.Page.GotoAsync("/sessions");
        // Where today's session is logged already, the group's card leads to it.
        var card = (await assistant.Page.Locator(".app-task a").Last.GetAttributeAsync("href"))!;
        if (card.StartsWith("/sessions/", StringComparison.Ordinal))
        {
            await assistant.Page.GotoAsync(card);
            card = (await assistant.Page.Locator(".govuk-back-link").GetAttributeAsync("href"))!;
        }

        var group = card.Replace("/log", "", StringComparison.Ordinal);
        await assistant.VisitAsync(group, "assistant-group");
        await assistant.Page.Locator("tbody tr:not(:has(.app-tag)) a[href^='/sessions/']").First.ClickAsync();
        await assistant.ArriveAsync("**/sessions/*-*");
        await assistant.LookAsync("session");
        await assistant.Page.GetByRole(AriaRole.Link, new() { Name = "Correct a mistake" }).ClickAsync();
        await assistant.ArriveAsync("**/correct");
        await assistant.LookAsync("session-correct");
        await assistant.Page.GetByRole(AriaRole.Button, new() { Name = "Save the correction" }).ClickAsync();
        await assistant.Page.Locator(".govuk-error-summary").WaitForAsync();
        await assistant.LookAsync("session-correct-error");
        await assistant.Page.GetByLabel("Why is it corrected?").FillAsync("It was ten minutes longer.");
        await assistant.Page.GetByRole(AriaRole.Button, new() { Name = "Save the correction" }).ClickAsync();
        await assistant.Page.GetByText("It was ten minutes longer.").First.WaitForAsync();

        await assistant.VisitAsync(group + "/response", "intervention-response");
        await assistant.Page.Locator("fieldset.app-target").First.Locator("input[type=radio]").Last.CheckAsync();
        await assistant.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await assistant.Page.GetByText("How the pupils responded is recorded.").WaitForAsync();

        var senco = await browser.SignedInAsync(service, "senco@willow.example");
        await senco.VisitAsync(group + "/change", "intervention-change");
    }

    [SkippableFact]
    public async Task A_head_sees_who_is_late_what_was_done_about_it_and_what_provision_led_to()
    {
        var head = await browser.SignedInAsync(service, "head@willow.example");
        await head.VisitAsync("/overdue", "overdue-head");
        (await head.Page.Locator("main").InnerTextAsync()).Should().Contain("What was done");
        await head.VisitAsync("/provision-map/impact", "impact-head");
        await head.VisitAsync("/figures", "figures-head");
    }

    [SkippableFact]
    public async Task A_phase_leader_and_a_senior_leader_see_what_waits_for_them_who_is_late_and_the_weeks_ahead()
    {
        var phase = await browser.SignedInAsync(service, "phase.lower@willow.example");
        await phase.VisitAsync("/today", "today-phase-leader");
        await phase.VisitAsync("/overdue", "overdue-phase-leader");
        var leader = await browser.SignedInAsync(service, "slt@willow.example");
        await leader.VisitAsync("/today", "today-senior-leader");
        await leader.VisitAsync("/workload", "workload-senior-leader");
        await leader.VisitAsync("/handover", "handover-senior-leader");
        await leader.VisitAsync("/overdue", "overdue-senior-leader");
        (await leader.Page.Locator("main").InnerTextAsync()).Should().Contain("What was done");
    }

    [SkippableFact]
    public async Task A_governor_sees_figures_and_is_refused_a_pupils_page_in_plain_words()
    {
        var head = await browser.SignedInAsync(service, "head@willow.example");
        await head.Page.GotoAsync("/register");
        var pupil = await head.Page.Locator("tbody th a").First.GetAttributeAsync("href");
        var name = (await head.Page.Locator("tbody th a").First.InnerTextAsync()).Split(',')[0].Trim();
        var governor = await browser.SignedInAsync(service, "governor@willow.example");

        foreach (var path in new[] { pupil!, pupil + "/evidence", "/register" })
        {
            await governor.Page.GotoAsync(path);
            (await governor.Page.Locator("h1").InnerTextAsync()).Should().Be("This page is not part of your role", "{0}", path);
            (await governor.Page.Locator("body").InnerTextAsync()).Should().NotContain(name);
        }

        await governor.LookAsync("governor-refused");
    }
}
