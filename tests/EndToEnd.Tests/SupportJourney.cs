using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace SendWorkflows.EndToEnd.Tests;

/// <summary>The whole path on real input: a school's file, a suggestion, a decision, a cycle, a reminder, an escalation.</summary>
[Collection(Demonstration.Name)]
public class SupportJourney(DemoService service, Browser browser)
{
    private const string Child = "Zoë O’Rowan";

    [SkippableFact]
    public async Task A_pupil_in_a_file_becomes_a_suggestion_a_decision_a_cycle_a_reminder_and_an_escalation()
    {
        var senco = await browser.SignedInAsync(service, "senco@willow.example");
        await ImportAsync(senco);
        await AcceptMoreSupportAsync(senco);

        var teacher = await browser.SignedInAsync(service, "teacher@willow.example");
        await AssessAsync(teacher);
        await PlanAsync(teacher, reviewOn: "2026-12-04");
        await TellParentsAsync(teacher);

        await MoveClockAsync(senco, "2026-12-01");
        await ExpectMessageAsync(teacher, "Reminder");
        await teacher.LookAsync("messages");

        await MoveClockAsync(senco, "2026-12-17");
        await ExpectMessageAsync(senco, "Overdue");
        await ExpectMessageAsync(await browser.SignedInAsync(service, "phase.lower@willow.example"), "Overdue");
        await senco.Page.GotoAsync("/overdue");
        await senco.LookAsync("overdue");

        MailedTexts().Should().NotBeEmpty().And.OnlyContain(text => !text.Contains("Rowan", StringComparison.Ordinal), "an e-mail names no child");
    }

    private static async Task ImportAsync(Person senco)
    {
        await senco.LookAsync("today-senco");
        await senco.Page.GotoAsync("/import");
        await senco.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "new-starters.csv",
            MimeType = "text/csv",
            Buffer = System.Text.Encoding.UTF8.GetBytes("Surname,Forename,DateOfBirth,YearGroup,Class,SenProvision,ConcernSheetCompleted,AttendancePercent\nO’Rowan,Zoë,2018-01-09,4,4 Oak,N,yes,94.5\n,Nobody,2018-01-10,4,4 Oak,N,no,99\n"),
        });
        await senco.Page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();
        await senco.ArriveAsync("**/import/*");
        await senco.LookAsync("import-outcome");
    }

    private static async Task AcceptMoreSupportAsync(Person senco)
    {
        await senco.Page.GotoAsync("/register");
        await senco.LookAsync("register");
        await senco.Page.GotoAsync("/suggestions?kind=consider-more-support");
        await senco.LookAsync("suggestions");
        var child = senco.Page.Locator(".app-pupil-group", new() { HasText = Child });
        while (await child.CountAsync() == 0)
            await senco.Page.GetByRole(AriaRole.Link, new() { Name = "Next" }).ClickAsync();
        await child.GetByRole(AriaRole.Button, new() { Name = "Accept" }).First.ClickAsync();
        await senco.LookAsync("evidence");
        await senco.Page.Locator("#Form_AcceptReason").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await senco.Page.GetByRole(AriaRole.Button, new() { Name = "Record my decision" }).ClickAsync();
        await senco.Page.GetByText("Recorded", new() { Exact = true }).WaitForAsync();
    }

    private static async Task AssessAsync(Person teacher)
    {
        await teacher.Page.GotoAsync("/today");
        await teacher.LookAsync("today-teacher");
        await OpenChildAsync(teacher);
        await teacher.LookAsync("pupil");
        await teacher.Page.Locator("a[href^='/cycles/'][href$='/assess']").First.ClickAsync();
        await teacher.Page.Locator("[name=Needs]").FillAsync("Language: follows one step, needs the second shown.");
        await teacher.Page.Locator("[name=Assessment]").FillAsync("Understands more than she can say; two terms behind in reading.");
        await teacher.Page.Locator("[name=ParentViews]").FillAsync("Happy at home, tired after school.");
        await teacher.LookAsync("assess");
        await teacher.Page.GetByRole(AriaRole.Button, new() { Name = "Save the assessment" }).ClickAsync();
    }

    private static async Task PlanAsync(Person teacher, string reviewOn)
    {
        await teacher.Page.Locator("a.govuk-button[href$='/plan']").ClickAsync();
        foreach (var (i, kind) in new[] { (0, "academic"), (1, "holistic") })
        {
            await teacher.Page.Locator($"[name='Targets[{i}].Outcome']").FillAsync("Zoë will tell a story in four sentences");
            await teacher.Page.Locator($"[name='Targets[{i}].Kind'][value={kind}]").CheckAsync();
            await teacher.Page.Locator($"[name='Targets[{i}].Baseline']").FillAsync("One sentence");
            await teacher.Page.Locator($"[name='Targets[{i}].Measure']").FillAsync("Heard on three days");
        }

        await teacher.Page.Locator("[name=Adjustments]").FillAsync("Pictures beside instructions.");
        await teacher.Page.Locator("[name=Interventions]").FillAsync("Language group with the assistant, three times a week.");
        await teacher.Page.Locator("[name=ReviewBy]").FillAsync(reviewOn);
        await teacher.LookAsync("plan");
        await teacher.Page.GetByRole(AriaRole.Button, new() { Name = "Save the plan" }).ClickAsync();
        await teacher.Page.Locator(".app-steps").WaitForAsync();
        await teacher.LookAsync("cycle");
    }

    private static async Task TellParentsAsync(Person teacher)
    {
        await teacher.Page.Locator("a[href$='/parents']").First.ClickAsync();
        await teacher.Page.Locator("[name=NotifiedOn]").FillAsync("2026-11-16");
        await teacher.Page.Locator("[name=How]").FillAsync("At the gate, and by letter.");
        await teacher.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await teacher.Page.Locator(".app-steps").WaitForAsync();
    }

    private static async Task MoveClockAsync(Person person, string to)
    {
        await person.Page.GotoAsync("/clock");
        await person.Page.Locator("#To").FillAsync(to);
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Move to this date" }).ClickAsync();
        await person.Page.GetByText("What happened on the way").WaitForAsync(new() { Timeout = 120_000 });
        await person.LookAsync("clock");
    }

    private static async Task ExpectMessageAsync(Person person, string kind)
    {
        await person.Page.GotoAsync("/inbox");
        await person.Page.Locator(".app-inbox__message", new() { HasText = Child }).Filter(new() { HasText = kind }).First.WaitForAsync();
    }

    private static async Task OpenChildAsync(Person person)
    {
        await person.Page.GotoAsync("/register");
        await person.Page.GetByRole(AriaRole.Link, new() { Name = "O’Rowan" }).First.ClickAsync();
        await person.ArriveAsync("**/pupils/*");
    }

    private IEnumerable<string> MailedTexts() =>
        Directory.EnumerateFiles(Path.Combine(service.DataFolder, "mail"), "*.eml").Select(File.ReadAllText);
}
