using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Suggestions;
using SendWorkflows.Host.Tests.Suggestions;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.Facts;

/// <summary>A pupil who comes with SEN support and no history: somebody is asked, and the answer leads on.</summary>
public class FindOutTests
{
    private const string NotAsked = "\"N\"";
    private const string OnSupport = "\"K\"";

    [SkippableTheory, EachDatabase]
    public async Task The_SENCo_is_asked_about_cycles_before_arrival_and_none_leads_to_the_suggestion_to_start_one(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await DecidingSetting.MakeAsync(service);
        await setting.KnowAsync("SenProvision", OnSupport);
        await setting.EvaluateAsync();
        var senco = await service.SignedInAsync(setting.Senco);
        (await senco.OpenAsync("/today")).QuerySelector("#find-out-heading")!.TextContent.Should().Contain("2 things to find out");

        var page = await senco.OpenAsync("/find-out");
        page.QuerySelectorAll("main h2").Select(h => h.TextContent).Should().Equal("Cycles", "Parents told of support");
        page = await senco.SubmitAsync(page, "main section:first-of-type form", new() { [$"Answers[{setting.Pupil.Id}]"] = "no" });

        page.QuerySelector(".govuk-notification-banner")!.TextContent.Should().Contain("1 answer recorded");
        page.QuerySelectorAll("main h2").Select(h => h.TextContent).Should().NotContain("Cycles");
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        await setting.EvaluateAsync();
        (await setting.SuggestionAsync("SupportWithoutACycle")).State.Should().Be(SuggestionState.Open);
        (await setting.AskAsync(db => db.Duties.SingleAsync(d => d.Name == "find-out:Cycles"))).Outcome.Should().Be("known");
    }

    [Fact]
    public async Task That_there_were_earlier_cycles_is_an_answer_too()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await DecidingSetting.MakeAsync(service);
        await setting.KnowAsync("SenProvision", OnSupport);
        await setting.EvaluateAsync();
        var senco = await service.SignedInAsync(setting.Senco);

        await senco.SubmitAsync(await senco.OpenAsync("/find-out"), "main section:first-of-type form", new() { [$"Answers[{setting.Pupil.Id}]"] = "yes" });
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        await setting.EvaluateAsync();

        (await setting.AskAsync(db => db.Duties.CountAsync(d => d.Name == "find-out:Cycles" && d.ClosedAt == null))).Should().Be(0);
        (await setting.AskAsync(db => db.Suggestions.CountAsync(s => s.RuleId.EndsWith("SupportWithoutACycle")))).Should().Be(0);
        service.Clock.Advance(TimeSpan.FromDays(100));
        await setting.EvaluateAsync();
        (await setting.AskAsync(db => db.Duties.CountAsync(d => d.Name == "find-out:Cycles" && d.ClosedAt == null))).Should().Be(1, "after a term it is worth asking again");
    }

    [Fact]
    public async Task One_answer_serves_for_everyone_shown_who_was_given_none_of_their_own()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await DecidingSetting.MakeAsync(service);
        var other = setting with { Pupil = await service.PupilAsync(setting.School, setting.Class, "Bea", "Sample") };
        await setting.KnowAsync("SenProvision", OnSupport);
        await other.KnowAsync("SenProvision", OnSupport);
        await setting.EvaluateAsync();
        await other.EvaluateAsync();
        var senco = await service.SignedInAsync(setting.Senco);

        var page = await senco.SubmitAsync(await senco.OpenAsync("/find-out"), "main section:first-of-type form", new() { [$"Answers[{setting.Pupil.Id}]"] = "yes", ["Rest-Cycles"] = "no" });

        page.QuerySelector(".govuk-notification-banner")!.TextContent.Should().Contain("2 answers recorded");
        var facts = await setting.AskAsync(db => db.PupilFacts.Where(f => f.Name == "Cycles").ToDictionaryAsync(f => f.PupilId, f => f.Value));
        facts[other.Pupil.Id].Should().Be("[]");
        facts[setting.Pupil.Id].Should().Contain("\"complete\":false");
    }

    [Fact]
    public async Task Nobody_is_asked_about_a_pupil_for_whom_the_answer_would_change_nothing()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await DecidingSetting.MakeAsync(service);
        await setting.KnowAsync("SenProvision", NotAsked);
        await setting.EvaluateAsync();

        (await setting.AskAsync(db => db.Duties.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task The_question_goes_by_itself_when_support_ends()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await DecidingSetting.MakeAsync(service);
        await setting.KnowAsync("SenProvision", OnSupport);
        await setting.EvaluateAsync();

        await setting.KnowAsync("SenProvision", NotAsked);
        await setting.EvaluateAsync();

        (await setting.AskAsync(db => db.Duties.CountAsync(d => d.ClosedAt == null))).Should().Be(0);
    }
}
