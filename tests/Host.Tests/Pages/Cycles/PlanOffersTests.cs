using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Tests.Cycles;
using SendWorkflows.Host.Tests.RuleSets;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.Cycles;

public class PlanOffersTests
{
    private const string TimeToThink = "Leave time to think before an answer is expected.";
    private const string LanguageGroup = "Work on language or social communication in a small group, as a specialist advises where there is one.";

    [SkippableTheory, EachDatabase]
    public async Task What_is_ticked_is_added_to_the_adjustments_when_the_plan_is_saved(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var (setting, teacher, cycle) = await ToPlanAsync(service);
        await KnowAsync(setting, "AreasOfNeed", "[\"C&I\"]");

        var form = await teacher.OpenAsync($"/cycles/{cycle}/plan");
        Tick(form, TimeToThink);
        var saved = await SaveAsync(teacher, form, new() { ["Adjustments"] = "Sits near the front." });

        saved.QuerySelector(".app-steps__step--now")!.TextContent.Should().Contain("Do");
        (await setting.AskAsync(db => db.Plans.SingleAsync())).Adjustments.Should().Be($"Sits near the front.\n{TimeToThink}");
    }

    [Fact]
    public async Task Only_the_pupils_areas_of_need_are_offered_each_closed_and_none_required()
    {
        await using var service = await RunningService.StartAsync();
        var (setting, teacher, cycle) = await ToPlanAsync(service);
        await KnowAsync(setting, "AreasOfNeed", "[\"C&I\"]");

        await teacher.OpenAsync($"/cycles/{cycle}/plan");
        service.Queries.Reset();
        var form = await teacher.OpenAsync($"/cycles/{cycle}/plan");

        service.Queries.Asked.Should().HaveCountLessThanOrEqualTo(8, string.Join("\n---\n", service.Queries.Asked));
        Headings(form).Should().SatisfyRespectively(
            first => first.Should().StartWith("Ordinarily provided: communication and interaction"), second => second.Should().StartWith("Ordinarily provided: whatever the need"));
        form.QuerySelectorAll("section[aria-labelledby=offers] details[open]").Should().BeEmpty();
        form.QuerySelectorAll("[name=Chosen][checked], [name=Chosen][required]").Should().BeEmpty();
        form.QuerySelector("section[aria-labelledby=offers]")!.TextContent.Should().Contain("SEND Code of Practice").And.NotContain("every area is shown");
        await SaveAsync(teacher, form, new() { ["Adjustments"] = "Sits near the front." });
        (await setting.AskAsync(db => db.Plans.SingleAsync())).Adjustments.Should().Be("Sits near the front.");
    }

    [Fact]
    public async Task Where_no_area_is_known_the_main_need_says_it_and_else_every_area_is_offered()
    {
        await using var service = await RunningService.StartAsync();
        var (setting, teacher, cycle) = await ToPlanAsync(service);

        var form = await teacher.OpenAsync($"/cycles/{cycle}/plan");
        Headings(form).Should().HaveCount(5, "there are four areas, and what serves every need");
        form.QuerySelector("section[aria-labelledby=offers]")!.TextContent.Should().Contain("every area is shown");

        await KnowAsync(setting, "PrimaryNeed", "\"HI\"");
        Headings(await teacher.OpenAsync($"/cycles/{cycle}/plan")).Should().HaveCount(2).And.Contain(h => h.Contains("sensory and/or physical"));
    }

    [Fact]
    public async Task What_belongs_to_other_layers_is_left_out_once_the_pupils_layer_is_known()
    {
        await using var service = await RunningService.StartAsync();
        var (setting, teacher, cycle) = await ToPlanAsync(service);
        (await WordsAsync(teacher, cycle)).Should().Contain(LanguageGroup, "the layer is not known");

        var placement = new Placement { Id = Guid.CreateVersion7(), PupilId = setting.Pupil.Id, Ladder = "five-stage", Layer = "stage-2", From = new DateOnly(2026, 9, 14) };
        await service.AddAsync(placement);
        (await WordsAsync(teacher, cycle)).Should().Contain(TimeToThink).And.NotContain(LanguageGroup);

        await setting.AskAsync(db => db.Placements.Where(p => p.Id == placement.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.To, new DateOnly(2026, 10, 1))));
        await service.AddAsync(new Placement { Id = Guid.CreateVersion7(), PupilId = setting.Pupil.Id, Ladder = "five-stage", Layer = "stage-3", From = new DateOnly(2026, 10, 1) });
        (await WordsAsync(teacher, cycle)).Should().Contain(LanguageGroup);
    }

    [Fact]
    public async Task An_authoritys_own_list_stands_first_and_takes_the_place_of_an_item_with_the_same_id()
    {
        using var rules = new RulesFolder();
        rules.Write("rules/205-hammersmith-and-fulham/ordinarily-available-provision.json", """
            { "title": "Ours", "source": { "title": "Our own guide", "reference": "page 4", "address": "https://guide.example/4" },
              "items": [ { "id": "time-to-think", "text": "Count to ten before asking again.", "areas": ["C&I"] } ] }
            """);
        await using var service = await RunningService.StartAsync(settings: rules.Settings);
        var (setting, teacher, cycle) = await ToPlanAsync(service);
        await KnowAsync(setting, "AreasOfNeed", "[\"C&I\"]");

        var words = await WordsAsync(teacher, cycle);

        words[0].Should().Be("Count to ten before asking again.");
        words.Should().NotContain(TimeToThink).And.HaveCountGreaterThan(5, "England's other examples stay");
        (await teacher.OpenAsync($"/cycles/{cycle}/plan")).QuerySelector("a[href='https://guide.example/4']")!.TextContent.Should().Be("Our own guide");
    }

    [Fact]
    public async Task A_broken_list_keeps_nobody_from_writing_a_plan()
    {
        using var rules = new RulesFolder();
        rules.Write("rules/england/ordinarily-available-provision.json", "{ \"title\": ");
        await using var service = await RunningService.StartAsync(settings: rules.Settings);
        var (setting, teacher, cycle) = await ToPlanAsync(service);

        var form = await teacher.OpenAsync($"/cycles/{cycle}/plan");
        form.QuerySelector("section[aria-labelledby=offers]").Should().BeNull();
        await SaveAsync(teacher, form, new() { ["Adjustments"] = "Sits near the front." });

        (await setting.AskAsync(db => db.Cycles.SingleAsync())).PlannedOn.Should().NotBeNull();
    }

    [Fact]
    public async Task Ticks_stay_when_the_form_comes_back_and_the_same_words_are_never_added_twice()
    {
        await using var service = await RunningService.StartAsync();
        var (setting, teacher, cycle) = await ToPlanAsync(service);
        var form = await teacher.OpenAsync($"/cycles/{cycle}/plan");
        Tick(form, TimeToThink);

        var back = await teacher.SubmitAsync(form, "main form", new() { ["Adjustments"] = $"As before: {TimeToThink}" });
        back.QuerySelector(".govuk-error-summary").Should().NotBeNull();
        back.QuerySelectorAll("[name=Chosen][checked]").Should().ContainSingle();
        await SaveAsync(teacher, back);

        (await setting.AskAsync(db => db.Plans.SingleAsync())).Adjustments.Should().Be($"As before: {TimeToThink}");
    }

    private static async Task<(CycleSetting Setting, Visitor Teacher, Guid Cycle)> ToPlanAsync(RunningService service)
    {
        var setting = await CycleSetting.MakeAsync(service);
        var cycle = await setting.StartAsync();
        var teacher = await service.SignedInAsync(setting.Teacher);
        await CycleJourneyTests.AssessAsync(teacher, cycle.Id);
        return (setting, teacher, cycle.Id);
    }

    private static Task KnowAsync(CycleSetting setting, string fact, string value) => setting.Service.AddAsync(
        new PupilFact { PupilId = setting.Pupil.Id, Name = fact, Value = value, On = new DateOnly(2026, 10, 1), Source = "census", RecordedAt = setting.Service.Now() });

    private static List<string> Headings(IHtmlDocument form) =>
        [.. form.QuerySelectorAll("section[aria-labelledby=offers] summary").Select(s => s.TextContent.Trim()).Where(s => s.StartsWith("Ordinarily", StringComparison.Ordinal))];

    private static async Task<List<string>> WordsAsync(Visitor teacher, Guid cycle) =>
        [.. (await teacher.OpenAsync($"/cycles/{cycle}/plan")).QuerySelectorAll("section[aria-labelledby=offers] label").Select(l => l.TextContent)];

    private static void Tick(IHtmlDocument form, string words)
    {
        var label = form.QuerySelectorAll("section[aria-labelledby=offers] label").First(l => l.TextContent == words);
        ((IHtmlInputElement)form.GetElementById(label.GetAttribute("for")!)!).IsChecked = true;
    }

    private static Task<IHtmlDocument> SaveAsync(Visitor teacher, IHtmlDocument form, Dictionary<string, string>? more = null) => teacher.SubmitAsync(form, "main form", new(more ?? [])
    {
        ["Targets[0].Outcome"] = "Tells what happened",
        ["Targets[0].Kind"] = "academic",
        ["Targets[0].Measure"] = "A weekly note",
        ["ReviewBy"] = "2026-12-16",
    });
}
