using System.Net;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Tests.Suggestions;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.Facts;

public class RecordFactTests
{
    [SkippableTheory, EachDatabase]
    public async Task A_teacher_records_a_number_with_its_day_and_the_rules_answer_with_it(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await DecidingSetting.MakeAsync(service);
        var teacher = await service.SignedInAsync(setting.Teacher);

        var page = await RecordAsync(teacher, setting, "AttendancePercent", new() { ["Value"] = "88.5", ["On"] = "2026-11-13" });

        page.QuerySelector("[aria-labelledby=facts]")!.TextContent.Should().Contain("88.5%").And.Contain("recorded by The class-teacher");
        await setting.EvaluateAsync();
        (await setting.SuggestionAsync("LowAttendance")).Evidence.Should().Contain("2026-11-13");
    }

    [Theory]
    [InlineData("AttendancePercent", "Value", "most days", "\"most days\" is not a number.")]
    [InlineData("AttendancePercent", "Value", "104", "Give a number from 0 to 100.")]
    [InlineData("AttendancePercent", "Value", "", "Fill this in, or choose \"not known\".")]
    [InlineData("SenProvision", "Value", "", "Choose an answer.")]
    [InlineData("AttendancePercent", "On", "31 31 2026", "\"31 31 2026\" is not a date. Write it like 14/10/2026.")]
    [InlineData("AttendancePercent", "On", "2026-11-17", "The day must be today or earlier.")]
    [InlineData("Cycles", "More", "", "Say whether there are others.")]
    public async Task What_cannot_be_meant_comes_back_with_what_to_do_and_records_nothing(string fact, string field, string typed, string message)
    {
        await using var service = await RunningService.StartAsync();
        var setting = await DecidingSetting.MakeAsync(service);
        var senco = await service.SignedInAsync(setting.Senco);

        var page = await RecordAsync(senco, setting, fact, new() { [field] = typed });

        page.QuerySelectorAll(".govuk-error-summary__list li").Select(e => e.TextContent.Trim()).Should().Contain(message);
        (await setting.AskAsync(db => db.PupilFacts.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task What_is_known_no_longer_is_recorded_as_not_known_and_never_as_no()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await DecidingSetting.MakeAsync(service);
        await setting.KnowAsync("ParentsToldOfSupport", "true");
        var senco = await service.SignedInAsync(setting.Senco);

        await RecordAsync(senco, setting, "ParentsToldOfSupport", new() { ["Value"] = "not-known" });

        (await setting.AskAsync(db => db.PupilFacts.OrderBy(f => f.Id).LastAsync())).Value.Should().Be("null");
    }

    [Fact]
    public async Task Nobody_types_what_the_service_works_out_or_what_may_never_weigh_in_an_answer()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await DecidingSetting.MakeAsync(service);
        var senco = await service.SignedInAsync(setting.Senco);

        foreach (var fact in new[] { "WeeksSinceReview", "Ethnicity", "Placements", "NoSuchFact" })
            (await senco.SendAsync($"/pupils/{setting.Pupil.Id}/facts/{fact}")).StatusCode.Should().Be(HttpStatusCode.NotFound, fact);
    }

    [Fact]
    public async Task Another_school_records_nothing_about_the_pupil()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await DecidingSetting.MakeAsync(service);
        var stranger = await service.SignedInAsync(await service.PersonAsync(Roles.Senco, await service.SchoolAsync("Elm Primary", "100002")));

        (await stranger.SendAsync($"/pupils/{setting.Pupil.Id}/facts")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await stranger.SendAsync($"/pupils/{setting.Pupil.Id}/facts/Cycles")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private static async Task<AngleSharp.Dom.IDocument> RecordAsync(Visitor visitor, DecidingSetting setting, string fact, Dictionary<string, string> fields) =>
        await visitor.SubmitAsync(await visitor.OpenAsync($"/pupils/{setting.Pupil.Id}/facts/{fact}"), "main form", fields);
}
