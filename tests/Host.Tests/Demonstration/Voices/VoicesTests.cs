using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;
using Xunit;

namespace SendWorkflows.Host.Tests.Demonstration.Voices;

/// <summary>What pupils, parents, teachers and specialists say in the demonstration.</summary>
[Collection(DemonstrationCollection.Name)]
public class VoicesTests(DemonstrationFixture demo)
{
    [Fact]
    public async Task Most_pupils_on_the_register_have_a_passport_and_facts_about_passports_hold()
    {
        var pupils = await AskAsync(db => db.Pupils.Where(p => db.PupilFacts.Any(f => f.PupilId == p.Id && f.Name == "SenProvision" && (f.Value == "\"K\"" || f.Value == "\"E\""))).Select(p => new
        {
            HasOne = db.Passports.Any(x => x.PupilId == p.Id),
            Fact = db.PupilFacts.Where(f => f.PupilId == p.Id && f.Name == "PupilPassportCompleted").Select(f => f.Value).FirstOrDefault(),
        }).ToListAsync());

        pupils.Count(p => p.HasOne).Should().BeInRange(pupils.Count * 3 / 4, pupils.Count - 10, "some are still to be written");
        pupils.Where(p => p.Fact == "true").Should().OnlyContain(p => p.HasOne);
        pupils.Where(p => p.Fact == "false").Should().OnlyContain(p => !p.HasOne);
    }

    [Fact]
    public async Task No_two_passports_are_the_same_and_a_class_does_not_read_alike()
    {
        var passports = await AskAsync(db => db.Passports.Select(p => new { p.Pupil.ClassId, p.Likes, p.Helps, p.DoesNotHelp, p.WantKnown, p.Hopes }).ToListAsync());

        passports.Should().HaveCountGreaterThan(150);
        passports.Select(p => p.Likes + p.Helps + p.DoesNotHelp + p.WantKnown + p.Hopes).Should().OnlyHaveUniqueItems();
        passports.GroupBy(p => p.ClassId).Should().OnlyContain(group => group.Select(p => p.Helps).Distinct().Count() == group.Count());
        passports.GroupBy(p => p.Likes).Max(group => group.Count()).Should().BeLessThan(4);
    }

    [Fact]
    public async Task Each_meeting_that_a_fact_tells_of_has_its_record_and_some_are_still_to_come_with_what_parents_wrote()
    {
        var (facts, meetings, written) = await AskAsync(async db => (
            await db.PupilFacts.Where(f => f.Name == "ParentMeetings").ToListAsync(),
            await db.ParentMeetings.AsNoTracking().ToListAsync(),
            await db.ParentViews.Where(v => db.ParentMeetings.Any(m => m.Id == v.MeetingId && m.RecordedAt == null)).CountAsync()));

        facts.SelectMany(f => System.Text.Json.JsonDocument.Parse(f.Value).RootElement.EnumerateArray().Select(item => (f.PupilId, On: item.GetProperty("HeldOn").GetString())))
            .Should().OnlyContain(told => meetings.Any(m => m.PupilId == told.PupilId && $"{m.On:yyyy-MM-dd}" == told.On && m.Agreed.Length > 0));
        var today = DateOnly.FromDateTime(SendWorkflows.Host.Demonstration.DemonstrationClock.Start.UtcDateTime);
        meetings.Count(m => m.IsPlanned && m.On > today).Should().BeGreaterThan(10);
        written.Should().BeGreaterThan(5);
    }

    [Fact]
    public async Task Advice_stands_with_the_day_on_which_the_pupil_was_seen_and_one_more_specialist_is_asked()
    {
        var (advice, asked) = await AskAsync(async db => (
            await db.Advice.Select(a => new { a.Role, a.SeenOn, a.ReceivedAt }).ToListAsync(),
            await db.SharedLinks.CountAsync(l => l.Purpose == "advice" && l.Uses == 0)));

        advice.Should().HaveCountGreaterThan(5).And.OnlyContain(a => LocalDay.Of(a.ReceivedAt) > a.SeenOn);
        advice.Select(a => a.Role).Distinct().Should().HaveCount(2);
        asked.Should().BeGreaterThan(1);
    }

    [Fact]
    public async Task Concern_sheets_of_pupils_without_support_wait_for_the_SENCo()
    {
        var (waiting, begun, supported) = await AskAsync(async db => (
            await db.WorkflowRuns.CountAsync(r => r.Workflow == "concern" && db.RunSteps.Any(s => s.RunId == r.Id && s.Event == "CONCERN_SHEET_WRITTEN") && db.Duties.Any(d => d.RunId == r.Id && d.Name == "answer" && d.ClosedAt == null)),
            await db.WorkflowRuns.CountAsync(r => r.Workflow == "concern"),
            await db.WorkflowRuns.CountAsync(r => r.Workflow == "concern" && db.Cycles.Any(c => c.PupilId == r.PupilId))));

        waiting.Should().BeGreaterThan(4);
        begun.Should().BeGreaterThan(waiting, "some worries are new");
        supported.Should().Be(0);
    }

    private Task<T> AskAsync<T>(Func<AppDb, Task<T>> ask) => demo.Service.DoAsync(parts => ask(parts.GetRequiredService<AppDb>()));
}
