using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Reports;
using SendWorkflows.Host.Requests;
using SendWorkflows.Host.Tests.Cycles;
using SendWorkflows.Host.Workflows.Pauses;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Workflows;

/// <summary>A run that stands still: silent, counted, and later by exactly the days that did not count.</summary>
public class PauseTests
{
    private static readonly Dictionary<string, string> UntilThe14th = new() { ["Reason"] = "ill", ["Until"] = "2026-12-14", ["Note"] = "Back after the operation." };

    [SkippableTheory, EachDatabase]
    public async Task A_paused_cycle_is_silent_ends_its_pause_by_itself_and_its_periods_are_longer_by_the_days_that_did_not_count(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await CycleSetting.MakeAsync(service);
        var cycle = await setting.StartAsync();
        (await DueAsync(setting)).Should().Be(new DateOnly(2026, 11, 30), "ten school days after Monday 16 November");
        await setting.PassDaysToAsync(new DateOnly(2026, 11, 18));

        await PauseAsync(service, setting, cycle.RunId!.Value, UntilThe14th);
        await setting.PassDaysToAsync(new DateOnly(2026, 12, 13));

        (await setting.MessagesAsync()).Should().BeEmpty();
        (await setting.AskAsync(db => db.RunPauses.SingleAsync())).EndedOn.Should().BeNull();
        await setting.PassDaysToAsync(new DateOnly(2026, 12, 14));
        (await setting.AskAsync(db => db.RunPauses.SingleAsync())).Should().BeEquivalentTo(new { From = new DateOnly(2026, 11, 18), EndedOn = new DateOnly(2026, 12, 14), EndedBy = (Guid?)null, Reason = "ill" });
        // One school day had counted; nine are left from the 14th on, five of them before the holiday.
        (await DueAsync(setting)).Should().Be(new DateOnly(2027, 1, 8));
        await setting.PassDaysToAsync(new DateOnly(2027, 1, 11));
        (await setting.MessagesAsync()).Should().Equal("2027-01-06 class-teacher reminder assess", "2027-01-11 class-teacher due assess");

        var page = (await (await service.SignedInAsync(setting.Senco)).OpenAsync($"/runs/{cycle.RunId}")).QuerySelector("main")!.TextContent;
        page.Should().Contain("Until 14 December 2026: The pupil is ill or in hospital. Back after the operation.").And.Contain("It was paused from 18 November 2026, and went on on 14 December 2026.")
            .And.Contain("now due 8 January 2027");
    }

    [SkippableTheory, EachDatabase]
    public async Task A_pause_that_a_person_ends_early_takes_only_the_days_it_lasted(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await CycleSetting.MakeAsync(service);
        var cycle = await setting.StartAsync();
        await PauseAsync(service, setting, cycle.RunId!.Value, UntilThe14th);
        await setting.PassDaysToAsync(new DateOnly(2026, 11, 18));
        var senco = await service.SignedInAsync(setting.Senco);

        var run = await senco.SubmitAsync(await senco.OpenAsync($"/runs/{cycle.RunId}"), "form[action*=pause]");

        run.QuerySelector(".govuk-inset-text").Should().BeNull();
        (await DueAsync(setting)).Should().Be(new DateOnly(2026, 12, 1), "Monday and Tuesday did not count");
        (await setting.AskAsync(db => db.RunPauses.SingleAsync())).EndedBy.Should().Be(setting.Senco.Id);
        (await setting.AskAsync(db => db.Timers.Select(t => t.DueOn).OrderBy(d => d).FirstAsync())).Should().Be(new DateOnly(2026, 11, 27));
    }

    [Fact]
    public async Task What_is_paused_is_counted_and_visible_and_not_overdue()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await CycleSetting.MakeAsync(service);
        var cycle = await setting.StartAsync();
        await setting.PassDaysToAsync(new DateOnly(2026, 12, 4));
        var senco = await PauseAsync(service, setting, cycle.RunId!.Value, UntilThe14th);

        var overdue = (await senco.OpenAsync("/overdue")).QuerySelector("main")!.TextContent;
        overdue.Should().Contain("Nothing is overdue.").And.Contain("3 things to do for 1 pupil stand still");
        var pupil = (await senco.OpenAsync($"/pupils/{setting.Pupil.Id}")).QuerySelector("main")!.TextContent;
        pupil.Should().Contain("paused until 14 December 2026").And.Contain("Paused until 14 Dec").And.NotContain("Overdue by");
        var figures = await service.DoAsync(services => services.GetRequiredService<GovernorFigures>().ReadAsync(setting.School.Id, amongSeveral: false, isWhole: false, CancellationToken.None));
        figures.Breakdowns.SelectMany(b => b?.Rows ?? []).Select(r => r.Label).Should().Contain("Paused");
        (await (await service.SignedInAsync(setting.Teacher)).OpenAsync("/")).QuerySelector("main")!.TextContent.Should().NotContain("Write the assessment");
    }

    [Fact]
    public async Task Nothing_pauses_what_the_law_sets_a_date_for()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await CycleSetting.MakeAsync(service);
        var recorded = await AsAsync(setting, services => services.GetRequiredService<RecordRequest>().RunAsync(
            new RequestInput(setting.Pupil.Id, "parent", "A parent", new DateOnly(2026, 11, 13), new DateOnly(2026, 11, 16), "205", ""), CancellationToken.None));
        recorded.Problems.Should().BeEmpty();
        var run = (await setting.AskAsync(db => db.AssessmentRequests.SingleAsync())).RunId!.Value;
        var before = await setting.AskAsync(db => db.WorkflowRuns.Where(r => r.Id == run).Select(r => r.Snapshot).SingleAsync());
        var senco = await service.SignedInAsync(setting.Senco);

        (await senco.OpenAsync($"/runs/{run}")).QuerySelector("a[href$='/pause']").Should().BeNull();
        (await senco.SendAsync($"/runs/{run}/pause")).StatusCode.Should().Be(System.Net.HttpStatusCode.NotFound);
        var refused = await AsAsync(setting, services => services.GetRequiredService<PauseRun>().BeginAsync(run, "ill", new DateOnly(2026, 12, 14), null, CancellationToken.None));

        refused.Problems.Should().ContainSingle().Which.Message.Should().Contain("nothing pauses them");
        (await setting.AskAsync(db => db.WorkflowRuns.Where(r => r.Id == run).Select(r => r.Snapshot).SingleAsync())).Should().Be(before);
    }

    [Fact]
    public async Task A_pause_needs_a_reason_a_day_and_a_role()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await CycleSetting.MakeAsync(service);
        var cycle = await setting.StartAsync();
        var senco = await service.SignedInAsync(setting.Senco);

        var page = await senco.SubmitAsync(await senco.OpenAsync($"/runs/{cycle.RunId}/pause"), "main form", new() { ["Until"] = "2027-06-01" });

        page.QuerySelectorAll(".govuk-error-message").Select(e => e.TextContent.Trim()).Should().BeEquivalentTo(
            "Error: Choose why it is paused.", "Error: A pause lasts 92 days at most. Choose 16 February 2027 or earlier; it can be paused again.");
        (await (await service.SignedInAsync(setting.Teacher)).SendAsync($"/runs/{cycle.RunId}/pause")).StatusCode.Should().Be(System.Net.HttpStatusCode.NotFound);
        (await setting.AskAsync(db => db.RunPauses.CountAsync())).Should().Be(0);
    }

    private static async Task<Visitor> PauseAsync(RunningService service, CycleSetting setting, Guid run, Dictionary<string, string> answers)
    {
        var senco = await service.SignedInAsync(setting.Senco);
        var page = await senco.SubmitAsync(await senco.OpenAsync($"/runs/{run}/pause"), "main form", answers);
        page.QuerySelector(".govuk-inset-text")!.TextContent.Should().Contain("until 14 December 2026");
        return senco;
    }

    private static Task<T> AsAsync<T>(CycleSetting setting, Func<IServiceProvider, Task<T>> work) => setting.Service.DoAsync(services =>
    {
        services.GetRequiredService<Actor>().Become(setting.Senco);
        return work(services);
    });

    private static Task<DateOnly?> DueAsync(CycleSetting setting) => setting.AskAsync(db => db.Duties.Where(d => d.Name == "assess").Select(d => d.DueOn).SingleAsync());
}
