using System.Text.Json;
using AngleSharp.Html.Dom;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Evidence;
using SendWorkflows.Host.Meetings;
using SendWorkflows.Host.Professionals;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Tests.Interventions;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Evidence;

/// <summary>Concern sheets, passports, meetings with the parents and specialists' advice in a pack.</summary>
public class PackFamilyTests
{
    [SkippableTheory, EachDatabase]
    public async Task A_concern_sheet_stands_under_the_nature_of_the_need_and_what_was_tried_under_the_action_taken(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await ProvisionSetting.MakeAsync(service);
        var senco = await service.SignedInAsync(setting.Senco);
        var run = await ConcernAsync(senco, setting);

        var page = await MakeAsync(senco, setting, PackKinds.EhcNeedsAssessment);

        Lines(page, "nature-of-need", "Concern sheet").Should().Equal((run,
            "What is the concern? Reading stands still. What has been tried, for how long, with what result? Paired reading, six weeks, no gain. What does the pupil say? I get tired.", "16 November 2026, recorded by The senco"));
        Lines(page, "nature-of-need", "Concerns raised").Single().Text.Should().StartWith("A concern was raised and followed. What have you noticed? Loses the thread.").And.EndWith("It stands at: With the SENCo.");
        Lines(page, "nature-of-need", "What the pupil said").Single().Text.Should().Be("I get tired.");
        Lines(page, "action-taken", "Strategies tried in class").Should().Equal((run, "What was tried? Task board. What difference did it make? Starts by himself.", "16 November 2026, recorded by The senco"));
        Gaps(page, "nature-of-need").Should().NotContain(g => g.StartsWith("Concern") || g.StartsWith("What the pupil said")).And.Contain("What the parents said: not recorded.");
        var inspection = await MakeAsync(senco, setting, PackKinds.Inspection);
        Gaps(inspection, "concern").Should().Contain("SENCo's answer: not recorded.");
        Lines(inspection, "timeline", "Write the concern sheet").Should().ContainSingle().Which.Link.Should().Be(run);
    }

    [SkippableTheory, EachDatabase]
    public async Task A_meeting_says_who_came_what_was_agreed_and_when_the_parents_had_the_record_and_names_what_is_not_recorded(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await ProvisionSetting.MakeAsync(service);
        var senco = await service.SignedInAsync(setting.Senco);
        var first = await MeetingAsync(service, setting, new(2026, 10, 6), m =>
            (m.Present, m.ParentsSaid, m.PupilSaid, m.Agreed, m.WhoDoesWhat, m.GivenOn) = ("Ms Oakley, the class teacher", "Homework takes two hours.", "Maths is fun", "A reading card each day", "Home: ten minutes of reading", new DateOnly(2026, 10, 8)));
        await MeetingAsync(service, setting, new(2026, 11, 3), m => m.Agreed = "To look again in January.");
        await MeetingAsync(service, setting, new(2026, 11, 4), m => (m.Agreed, m.ReplacedAt) = ("Written for another pupil.", service.Now()));
        await MeetingAsync(service, setting, new(2026, 11, 10), m => (m.RecordedAt, m.CalledOff) = (null, "The parents were ill"));
        await service.AddAsync(new ParentView { Id = Guid.CreateVersion7(), PupilId = setting.Ada.Id, MeetingId = first.Id, From = "Ms Oakley", At = service.Now(), Worries = "Reading makes her cry" });

        var page = await MakeAsync(senco, setting, PackKinds.EhcNeedsAssessment);

        var meetings = $"/pupils/{setting.Ada.Id}/meetings";
        Lines(page, "action-taken", "Meetings with the parents").Should().Equal(
            (meetings, "There were: Ms Oakley, the class teacher. Agreed: A reading card each day. Who does what: Home: ten minutes of reading. The parents wrote beforehand what they think. The parents were given the record on 8 October 2026.", "6 October 2026, meeting recorded by The senco"),
            (meetings, "Agreed: To look again in January.", "3 November 2026, meeting recorded by The senco"),
            (meetings, "Planned and called off: The parents were ill.", "10 November 2026, planned by The senco"));
        Gaps(page, "action-taken").Where(g => g.StartsWith("Meeting")).Should().Equal(
            "Meeting of 3 November 2026, who was there: not recorded.", "Meeting of 3 November 2026, what the parents said: not recorded.",
            "Meeting of 3 November 2026, what the pupil said: not recorded.", "Meeting of 3 November 2026, the parents given the record: not recorded.");
        Lines(page, "nature-of-need", "What the parents said").Select(l => l.Text).Should().Equal("Homework takes two hours.", "Worries: Reading makes her cry.");
        Lines(page, "nature-of-need", "What the pupil said").Select(l => l.Text).Should().Equal("Maths is fun");
    }

    [Fact]
    public async Task A_meeting_that_is_only_known_of_is_said_once_and_what_is_unknown_of_it_is_no_no()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await ProvisionSetting.MakeAsync(service);
        await MeetingAsync(service, setting, new(2026, 10, 6), m => m.Agreed = "A reading card.");
        await service.AddAsync(new PupilFact
        {
            PupilId = setting.Ada.Id,
            Name = "ParentMeetings",
            Value = """[{"HeldOn":"2026-03-02"},{"HeldOn":"2026-05-12","RecordGiven":true},{"HeldOn":"2026-10-06","RecordGiven":false}]""",
            On = new DateOnly(2026, 11, 13),
            Source = "imported file",
            RecordedAt = service.Now(),
        });

        var page = await MakeAsync(await service.SignedInAsync(setting.Senco), setting, PackKinds.Inspection);

        Lines(page, "voice", "Meetings with the parents").Select(l => (l.Text, l.Source)).Should().Equal(
            ("A meeting was held. The parents given the record: not known.", "2 March 2026, imported file"),
            ("A meeting was held. The parents given the record: yes.", "12 May 2026, imported file"),
            ("Agreed: A reading card.", "6 October 2026, meeting recorded by The senco"));
    }

    [SkippableTheory, EachDatabase]
    public async Task The_passport_in_use_is_told_whole_in_whose_words_it_is_and_advice_with_the_day_it_is_from(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await ProvisionSetting.MakeAsync(service);
        var senco = await service.SignedInAsync(setting.Senco);
        await PassportAsync(service, setting, "adult", new(2026, 3, 2), "Likes cars");
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        await PassportAsync(service, setting, "pupil", new(2026, 10, 1), "Drawing dragons!");
        await service.AddAsync(AdviceOf(setting, "Precision teaching"));
        var withdrawn = AdviceOf(setting, "For another pupil");
        withdrawn.WithdrawnAt = service.Now();
        await service.AddAsync(withdrawn);

        var page = await MakeAsync(senco, setting, PackKinds.EhcNeedsAssessment);

        Lines(page, "nature-of-need", "Pupil passport").Should().Equal(
            ($"/pupils/{setting.Ada.Id}/passport", "An adult wrote it from watching and listening. Since written again.", "2 March 2026, entered by The senco"),
            ($"/pupils/{setting.Ada.Id}/passport", "The pupil wrote or said it. What I like and am good at: Drawing dragons!", "1 October 2026, entered by The senco"));
        Lines(page, "nature-of-need", "What the pupil said").Single().Text.Should().Be("In the passport: the pupil wrote or said it.");
        Lines(page, "development-and-health", "Specialists' advice").Should().Equal(($"/pupils/{setting.Ada.Id}/professionals",
            "Dr Lee (educational psychologist), who last saw the pupil on 20 October 2026. Found: Reads slowly. Advised: Precision teaching.", "20 October 2026, entered from a letter"));
        using var data = JsonDocument.Parse(await (await senco.SendAsync(page.QuerySelector("a[download]")!.GetAttribute("href")!)).Content.ReadAsStringAsync());
        data.RootElement.GetProperty("content").GetProperty("sections").EnumerateArray().SelectMany(s => s.GetProperty("lines").EnumerateArray()).Select(l => l.GetProperty("from").GetString())
            .Should().Contain(["passports", "advice", "pupil-views"]);
    }

    [Fact]
    public async Task What_was_never_recorded_is_named_with_where_it_can_be()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await ProvisionSetting.MakeAsync(service);

        var page = await MakeAsync(await service.SignedInAsync(setting.Senco), setting, PackKinds.EhcNeedsAssessment);

        page.QuerySelectorAll(".app-pack li").ToDictionary(l => l.FirstChild!.TextContent.Trim(), l => l.QuerySelector("a")!.GetAttribute("href")).Should().Contain(new Dictionary<string, string?>
        {
            ["Concern sheet: not recorded."] = $"/pupils/{setting.Ada.Id}/runs/start/concern",
            ["Pupil passport: not recorded."] = $"/pupils/{setting.Ada.Id}/passport/write",
            ["Meetings with the parents: not recorded."] = $"/pupils/{setting.Ada.Id}/meetings/record",
            ["Specialists' advice: not recorded."] = $"/pupils/{setting.Ada.Id}/professionals/record",
        });
    }

    private static async Task<string> ConcernAsync(Visitor senco, ProvisionSetting setting)
    {
        var page = await senco.SubmitAsync(await senco.OpenAsync($"/pupils/{setting.Ada.Id}/runs/start/concern"), "main form", new() { ["Asks.noticed"] = "Loses the thread." });
        page = await senco.SubmitAsync(page, "#form-STRATEGY_TRIED", new() { ["STRATEGY_TRIED.strategy"] = "Task board", ["STRATEGY_TRIED.result"] = "Starts by himself." });
        await senco.SubmitAsync(page, "#form-CONCERN_SHEET_WRITTEN", new()
        {
            ["CONCERN_SHEET_WRITTEN.concern"] = "Reading stands still.",
            ["CONCERN_SHEET_WRITTEN.tried"] = "Paired reading, six weeks, no gain.",
            ["CONCERN_SHEET_WRITTEN.pupilSays"] = "I get tired.",
        });
        return "/runs/" + await setting.Service.DoAsync(parts => parts.GetRequiredService<AppDb>().WorkflowRuns.Where(r => r.Workflow == "concern").Select(r => r.Id).SingleAsync());
    }

    private static Task<ParentMeeting> MeetingAsync(RunningService service, ProvisionSetting setting, DateOnly on, Action<ParentMeeting> fill)
    {
        var meeting = new ParentMeeting { Id = Guid.CreateVersion7(), PupilId = setting.Ada.Id, On = on, MadeByUserId = setting.Senco.Id, MadeAt = service.Now(), RecordedAt = service.Now(), RecordedByUserId = setting.Senco.Id };
        fill(meeting);
        return service.AddAsync(meeting);
    }

    private static Task PassportAsync(RunningService service, ProvisionSetting setting, string by, DateOnly on, string likes) => service.AddAsync(
        new Host.Passports.Passport { Id = Guid.CreateVersion7(), PupilId = setting.Ada.Id, WrittenBy = by, On = on, RecordedByUserId = setting.Senco.Id, RecordedAt = service.Now(), Likes = likes });

    private static Advice AdviceOf(ProvisionSetting setting, string advised) => new()
    {
        Id = Guid.CreateVersion7(),
        PupilId = setting.Ada.Id,
        From = "Dr Lee",
        Role = "educational-psychologist",
        SeenOn = new DateOnly(2026, 10, 20),
        ReceivedAt = setting.Service.Now(),
        Found = "Reads slowly",
        Advised = advised,
    };

    private static async Task<IHtmlDocument> MakeAsync(Visitor visitor, ProvisionSetting setting, string kind) =>
        await visitor.SubmitAsync(await visitor.OpenAsync($"/pupils/{setting.Ada.Id}/evidence"), $"#make-{kind}");

    private static IEnumerable<(string Link, string Text, string Source)> Lines(IHtmlDocument page, string section, string label) =>
        page.QuerySelectorAll($"[aria-labelledby=s-{section}] tbody tr").Where(r => r.QuerySelector("th")!.TextContent.Trim() == label)
            .Select(r => (r.QuerySelector("a")!.GetAttribute("href")!, r.QuerySelectorAll("td")[0].TextContent.Trim(), r.QuerySelectorAll("td")[1].TextContent.Trim()));

    private static IEnumerable<string> Gaps(IHtmlDocument page, string section) => page.QuerySelectorAll($"[aria-labelledby=s-{section}] li").Select(l => l.FirstChild!.TextContent.Trim());
}
