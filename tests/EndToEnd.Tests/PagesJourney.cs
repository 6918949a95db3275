using Xunit;

namespace SendWorkflows.EndToEnd.Tests;

/// <summary>Pages that no other journey passes, each looked at as the role that owns it.</summary>
[Collection(Demonstration.Name)]
public class PagesJourney(DemoService service, Browser browser)
{
    [SkippableFact]
    public async Task A_SENCo_records_facts_and_follows_what_is_under_way()
    {
        var senco = await browser.SignedInAsync(service, "senco@willow.example");
        foreach (var page in new[] { "find-out", "figures", "policy", "workload", "workload/move" })
            await senco.VisitAsync("/" + page, page.Replace('/', '-'));
        await senco.Page.GotoAsync("/overdue");
        await senco.Page.Locator("main a[href^='/pupils/']").First.ClickAsync();
        await senco.ArriveAsync("**/pupils/*");
        var pupil = new Uri(senco.Page.Url).AbsolutePath;
        await senco.VisitAsync(pupil + "/facts", "facts");
        foreach (var (fact, name) in new[] { ("AttendancePercent", "fact-number"), ("ParentMeetings", "fact-list"), ("AreasOfNeed", "fact-choices"), ("SenProvision", "fact-choice") })
            await senco.VisitAsync($"{pupil}/facts/{fact}", name);
        await senco.Page.GotoAsync(pupil);
        await senco.Page.Locator("[aria-labelledby=runs] a[href^='/cycles/']").First.ClickAsync();
        await senco.ArriveAsync("**/cycles/*");
        await senco.Page.Locator("main a[href^='/runs/']").First.ClickAsync();
        await senco.ArriveAsync("**/runs/*");
        await senco.LookAsync("run-of-a-cycle");
        await senco.VisitAsync(new Uri(senco.Page.Url).AbsolutePath + "/pause", "pause");
        await senco.VisitAsync(pupil + "/move", "move");
        await senco.VisitAsync(pupil + "/runs/start", "start");
        await senco.VisitAsync(pupil + "/runs/start/concern", "start-concern");
    }

    [SkippableFact]
    public async Task An_officer_looks_at_requests_and_an_administrator_at_people_and_schools()
    {
        var officer = await browser.SignedInAsync(service, "officer@authority.example");
        await officer.VisitAsync("/cases", "cases");
        await officer.Page.Locator("main a[href^='/runs/']").First.ClickAsync();
        await officer.ArriveAsync("**/runs/*");
        await officer.LookAsync("run-request");
        var office = await browser.SignedInAsync(service, "office@willow.example");
        await office.VisitAsync("/people", "people");
        await office.VisitAsync("/schools", "schools");
        await office.VisitAsync("/operations", "operations");
    }

    [SkippableFact]
    public async Task A_policy_editor_changes_a_number_and_a_colleague_approves_it()
    {
        var editor = await browser.SignedInAsync(service, "policy@authority.example");
        await editor.VisitAsync("/policy", "policy-editor");
        await editor.VisitAsync("/policy/changes/number?of=205&name=LimitedCyclesPromptingMoreSupport", "policy-number");
        await editor.Page.FillAsync("#Value", "1");
        await editor.Page.FillAsync("#From", "2027-01-04");
        await editor.Page.FillAsync("#Title", "Decision of the SEND partnership board");
        await editor.Page.FillAsync("#Reason", "Support should be looked at after one cycle without progress.");
        await editor.Page.ClickAsync("#change button");
        await editor.ArriveAsync("**/policy/changes/*-*");
        await editor.LookAsync("policy-change");
        await editor.Page.ClickAsync("#ask button");
        var change = new Uri(editor.Page.Url).AbsolutePath;
        var approver = await browser.SignedInAsync(service, "approver@authority.example");
        await approver.VisitAsync(change, "policy-approve");
        await approver.VisitAsync("/policy/versions?of=205", "policy-open");
        await approver.Page.GotoAsync(change);
        await approver.Page.ClickAsync("#approve button");
        await approver.VisitAsync("/policy/versions?of=205", "policy-versions");
        await approver.VisitAsync("/policy/changes/back?of=205&number=1", "policy-back");
    }
}
