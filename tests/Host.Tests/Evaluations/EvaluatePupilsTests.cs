using System.Diagnostics;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Evaluations;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Suggestions;
using SendWorkflows.Host.Tests.Suggestions;
using SendWorkflows.TestKit;
using Xunit;
using Xunit.Abstractions;

namespace SendWorkflows.Host.Tests.Evaluations;

public class EvaluatePupilsTests(ITestOutputHelper output)
{
    [SkippableTheory, EachDatabase]
    public async Task A_pupil_with_low_attendance_gets_a_suggestion_with_the_fact_it_rests_on(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await DecidingSetting.MakeAsync(service);

        var suggestion = await setting.SuggestedAsync("LowAttendance", ("AttendancePercent", "88.5"));

        suggestion.Should().BeEquivalentTo(new { Event = "look-into-attendance", State = SuggestionState.Open, Confirmed = true, Missing = "", OpenedOn = new DateOnly(2026, 11, 16) });
        suggestion.Evidence.Should().Contain("AttendancePercent").And.Contain("88.5").And.Contain("a test");
        (await setting.AskAsync(db => db.Evaluations.SingleAsync())).Outcomes.Should().Contain("LowAttendance");
    }

    [SkippableTheory, EachDatabase]
    public async Task A_fact_that_is_no_longer_known_leaves_the_suggestion_open_and_says_it_can_no_longer_be_confirmed(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await DecidingSetting.MakeAsync(service);
        var before = await setting.SuggestedAsync("LowAttendance", ("AttendancePercent", "88.5"));

        await setting.KnowAsync("AttendancePercent", "null");
        await setting.EvaluateAsync();

        var after = await setting.SuggestionAsync("LowAttendance");
        after.Should().BeEquivalentTo(new { State = SuggestionState.Open, Confirmed = false, Missing = "AttendancePercent", before.Evidence });
        var senco = await service.SignedInAsync(setting.Senco);
        (await senco.OpenAsync($"/suggestions/{after.Id}")).QuerySelector(".govuk-warning-text")!.TextContent.Should().Contain("can no longer be confirmed");
    }

    [Fact]
    public async Task A_form_left_open_overnight_is_still_taken_and_one_read_before_a_fact_changed_is_not()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await DecidingSetting.MakeAsync(service);
        var read = await setting.SuggestedAsync("LowAttendance", ("AttendancePercent", "88.5"));

        await setting.DaysLaterAsync(1);
        var morning = await setting.SuggestionAsync("LowAttendance");
        await setting.KnowAsync("AttendancePercent", "88.1");
        await setting.DaysLaterAsync(1);

        morning.Revision.Should().Be(read.Revision);
        (await setting.SuggestionAsync("LowAttendance")).Revision.Should().Be(read.Revision + 1);
    }

    [SkippableTheory, EachDatabase]
    public async Task The_same_evaluation_twice_changes_nothing(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await DecidingSetting.MakeAsync(service);
        await setting.SuggestedAsync("LowAttendance", ("AttendancePercent", "88.5"));
        var before = await setting.AskAsync(db => db.Suggestions.AsNoTracking().OrderBy(s => s.Id).ToListAsync());

        (await setting.EvaluateAsync()).Should().BeEquivalentTo(new { Opened = 0, Withdrawn = 0 });

        var after = await setting.AskAsync(db => db.Suggestions.AsNoTracking().OrderBy(s => s.Id).ToListAsync());
        after.Should().BeEquivalentTo(before);
        (await setting.AskAsync(db => db.Evaluations.CountAsync())).Should().Be(1);
    }

    [Fact]
    public async Task A_value_that_recovers_withdraws_the_suggestion_and_one_that_falls_again_brings_it_back()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await DecidingSetting.MakeAsync(service);
        await setting.SuggestedAsync("LowAttendance", ("AttendancePercent", "88.5"));

        (await setting.SuggestedAsync("LowAttendance", ("AttendancePercent", "95"))).State.Should().Be(SuggestionState.Withdrawn);
        (await setting.SuggestedAsync("LowAttendance", ("AttendancePercent", "89"))).State.Should().Be(SuggestionState.Open);
    }

    [Fact]
    public async Task The_criteria_of_the_authority_where_the_pupil_lives_are_used_when_it_has_rules()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await LivingElsewhereAsync(service);
        await service.AuthorityAsync("393", "393-south-tyneside");

        var suggestion = await setting.SuggestedAsync("FamilyWantsAssessment", ("ParentOrYoungPersonWantsAssessment", "true"));

        (await RuleSetOfAsync(setting, suggestion)).Should().Be("393-south-tyneside");
        (await RuleSetOfAsync(setting, await setting.SuggestedAsync("LowAttendance", ("AttendancePercent", "80")))).Should().Be("205-hammersmith-and-fulham");
        await SaysAsync(setting, suggestion, "Ada lives in Authority 393, which decides on a request. Its criteria are used.");
    }

    [Fact]
    public async Task Where_the_home_authority_has_no_rules_the_page_says_that_those_of_the_school_are_used()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await LivingElsewhereAsync(service);
        await service.AuthorityAsync("393", "393-not-there");

        var suggestion = await setting.SuggestedAsync("FamilyWantsAssessment", ("ParentOrYoungPersonWantsAssessment", "true"));

        (await RuleSetOfAsync(setting, suggestion)).Should().Be("205-hammersmith-and-fulham");
        await SaysAsync(setting, suggestion, "Its criteria are not held here, so those of Authority 205, the school’s authority, are used.");
    }

    [SkippableTheory, EachDatabase]
    public async Task A_whole_school_is_evaluated_in_seconds(DatabaseKind kind)
    {
        const int pupils = 1500;
        await using var service = await RunningService.StartAsync(kind);
        var setting = await DecidingSetting.MakeAsync(service);
        await service.DoAsync(services => FillAsync(services.GetRequiredService<AppDb>(), setting, pupils - 1, service.Now()));

        var watch = Stopwatch.StartNew();
        var summary = await service.App.Services.GetRequiredService<EvaluatePupils>().SchoolAsync(setting.School.Id);
        output.WriteLine($"{summary.Pupils} pupils, {summary.Opened} suggestions opened in {watch.Elapsed.TotalSeconds:0.0} s on {kind}.");

        summary.Pupils.Should().Be(pupils);
        summary.Opened.Should().BeGreaterThanOrEqualTo(pupils / 2);
    }

    private static async Task<DecidingSetting> LivingElsewhereAsync(RunningService service)
    {
        var setting = await DecidingSetting.MakeAsync(service);
        await service.DoAsync(services => services.GetRequiredService<AppDb>().Pupils.ExecuteUpdateAsync(p => p.SetProperty(it => it.HomeAuthorityCode, "393")));
        return setting;
    }

    private static Task<string> RuleSetOfAsync(DecidingSetting setting, Suggestion suggestion) =>
        setting.AskAsync(db => db.RuleSetVersions.Where(v => v.Id == suggestion.RuleSetVersionId).Select(v => v.RuleSet).SingleAsync());

    private static async Task SaysAsync(DecidingSetting setting, Suggestion suggestion, string words)
    {
        var senco = await setting.Service.SignedInAsync(setting.Senco);
        (await senco.OpenAsync($"/suggestions/{suggestion.Id}")).QuerySelector("main")!.TextContent.Should().Contain(words);
    }

    private static async Task FillAsync(AppDb db, DecidingSetting setting, int count, DateTime now)
    {
        for (var i = 0; i < count; i++)
        {
            var pupil = new Pupil
            {
                Id = Guid.CreateVersion7(),
                SchoolId = setting.School.Id,
                ClassId = setting.Class.Id,
                Forename = "Ben",
                Surname = $"Number {i}",
                BornOn = new DateOnly(2018, 1, 15),
                YearGroup = 4,
                HomeAuthorityCode = "205",
                ChangedAt = now,
            };
            db.Add(pupil);
            foreach (var (fact, value) in new[] { ("AttendancePercent", i % 2 == 0 ? "85" : "97"), ("SenProvision", "\"N\""), ("ProgressThisTerm", "\"some\"") })
                db.Add(new PupilFact { PupilId = pupil.Id, Name = fact, Value = value, On = new DateOnly(2026, 11, 1), Source = "a test", RecordedAt = now });
        }

        await db.SaveChangesAsync();
    }
}
