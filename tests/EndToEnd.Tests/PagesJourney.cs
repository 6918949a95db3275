using Xunit;

namespace SendWorkflows.EndToEnd.Tests;

/// <summary>Pages that no other journey passes, each looked at as the role that owns it.</summary>
[Collection(Demonstration.Name)]
public class PagesJourney(DemoService service, Browser browser)
{
    [SkippableFact]
    public async Task A_SENCo_records_facts_and_follows_what_is_under_way()
    {
        var senco = await SignedInAsync("senco@willow.example");
        foreach (var page in new[] { "find-out", "figures", "policy" })
            await LookAsync(senco, "/" + page, page);
        await senco.Page.GotoAsync("/overdue");
        await senco.Page.Locator("main a[href^='/pupils/']").First.ClickAsync();
        await senco.ArriveAsync("**/pupils/*");
        var pupil = new Uri(senco.Page.Url).AbsolutePath;
        await LookAsync(senco, pupil + "/facts", "facts");
        foreach (var (fact, name) in new[] { ("AttendancePercent", "fact-number"), ("ParentMeetings", "fact-list"), ("AreasOfNeed", "fact-choices"), ("SenProvision", "fact-choice") })
            await LookAsync(senco, $"{pupil}/facts/{fact}", name);
        await senco.Page.GotoAsync(pupil);
        await senco.Page.Locator("[aria-labelledby=runs] a[href^='/cycles/']").First.ClickAsync();
        await senco.ArriveAsync("**/cycles/*");
        await senco.Page.Locator("main a[href^='/runs/']").First.ClickAsync();
        await senco.ArriveAsync("**/runs/*");
        await senco.LookAsync("run-of-a-cycle");
        await LookAsync(senco, new Uri(senco.Page.Url).AbsolutePath + "/pause", "pause");
        await LookAsync(senco, pupil + "/move", "move");
        await LookAsync(senco, pupil + "/runs/start", "start");
        await LookAsync(senco, pupil + "/runs/start/concern", "start-concern");
    }

    [SkippableFact]
    public async Task An_officer_looks_at_requests_and_an_administrator_at_people_and_schools()
    {
        var officer = await SignedInAsync("officer@authority.example");
        await LookAsync(officer, "/cases", "cases");
        await officer.Page.Locator("main a[href^='/runs/']").First.ClickAsync();
        await officer.ArriveAsync("**/runs/*");
        await officer.LookAsync("run-request");
        var office = await SignedInAsync("office@willow.example");
        await LookAsync(office, "/people", "people");
        await LookAsync(office, "/schools", "schools");
        await LookAsync(office, "/operations", "operations");
    }

    [SkippableFact]
    public async Task A_policy_editor_changes_a_number_and_a_colleague_approves_it()
    {
        var editor = await SignedInAsync("policy@authority.example");
        await LookAsync(editor, "/policy", "policy-editor");
        await LookAsync(editor, "/policy/changes/number?of=205&name=LimitedCyclesPromptingMoreSupport", "policy-number");
        await editor.Page.FillAsync("#Value", "1");
        await editor.Page.FillAsync("#From", "2027-01-04");
        await editor.Page.FillAsync("#Title", "Decision of the SEND partnership board");
        await editor.Page.FillAsync("#Reason", "Support should be looked at after one cycle without progress.");
        await editor.Page.ClickAsync("#change button");
        await editor.ArriveAsync("**/policy/changes/*-*");
        await editor.LookAsync("policy-change");
        await editor.Page.ClickAsync("#ask button");
        var change = new Uri(editor.Page.Url).AbsolutePath;
        var approver = await SignedInAsync("approver@authority.example");
        await LookAsync(approver, change, "policy-approve");
        await LookAsync(approver, "/policy/versions?of=205", "policy-open");
        await approver.Page.GotoAsync(change);
        await approver.Page.ClickAsync("#approve button");
        await LookAsync(approver, "/policy/versions?of=205", "policy-versions");
        await LookAsync(approver, "/policy/changes/back?of=205&number=1", "policy-back");
    }

    private async Task<Person> SignedInAsync(string email)
    {
        var person = await browser.PersonAsync(service.Address);
        await person.SignInAsync(email, Demonstration.Password);
        return person;
    }

    private static async Task LookAsync(Person person, string path, string name)
    {
        await person.Page.GotoAsync(path);
        await person.LookAsync(name);
    }
}
