using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Tests.Pages.Cycles;
using SendWorkflows.Host.Workflows;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Cycles;

/// <summary>What the policy asks of a cycle besides its steps: its length, the check of its plan, and what its review counts as.</summary>
public class CyclePolicyTests
{
    [Theory]
    [InlineData("2026-11-27", "27 November 2026 is too soon to tell whether the support helps: the policy asks for 30 November 2026 or later.")]
    [InlineData("2027-05-20", "20 May 2027 is too long to wait: the policy asks for a review by 17 May 2027.")]
    public async Task A_review_too_soon_or_too_late_for_the_policy_is_refused_in_plain_words(string reviewBy, string said)
    {
        await using var service = await RunningService.StartAsync();
        var setting = await CycleSetting.MakeAsync(service);
        var cycle = await setting.StartAsync();
        var teacher = await service.SignedInAsync(setting.Teacher);
        await CycleJourneyTests.AssessAsync(teacher, cycle.Id);

        var page = await CycleJourneyTests.PlanAsync(teacher, cycle.Id, reviewBy);

        page.QuerySelector(".govuk-error-message")!.TextContent.Should().Contain(said);
        (await setting.AskAsync(db => db.Cycles.SingleAsync())).PlannedOn.Should().BeNull();
    }

    [SkippableTheory, EachDatabase]
    public async Task The_review_of_a_cycle_is_the_terms_review_and_counts_on_the_day_it_was_held(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await CycleSetting.MakeAsync(service);
        var termly = await service.DoAsync(services =>
        {
            services.GetRequiredService<Actor>().Become(setting.Senco);
            return services.GetRequiredService<StartRun>().RunAsync(setting.Pupil.Id, "termly-review", new Dictionary<string, string>(), CancellationToken.None);
        });
        var cycle = await setting.StartAsync();
        var teacher = await service.SignedInAsync(setting.Teacher);
        await CycleJourneyTests.AssessAsync(teacher, cycle.Id);
        await CycleJourneyTests.PlanAsync(teacher, cycle.Id, "2026-12-07");
        service.Clock.MoveTo(new DateTimeOffset(2026, 12, 9, 15, 0, 0, TimeSpan.Zero));
        teacher = await service.SignedInAsync(setting.Teacher);

        var form = await teacher.OpenAsync($"/cycles/{cycle.Id}/review");
        var target = form.QuerySelector("input[name^=TargetProgress]")!.GetAttribute("name")!;
        await teacher.SubmitAsync(form, "main form", new()
        {
            [target] = "some",
            ["HeldOn"] = "2026-12-07",
            ["Progress"] = "some",
            ["Impact"] = "Reads forty words.",
            ["ParentViews"] = "Glad.",
            ["NextStep"] = "repeat",
        });

        var duties = await setting.AskAsync(db => db.Duties.Where(d => d.Name == "review").OrderBy(d => d.OpenedAt).ToListAsync());
        duties.Should().NotBeEmpty().And.OnlyContain(d => d.ClosedAt != null && d.Outcome == "recorded" && d.DoneOn == new DateOnly(2026, 12, 7));
        duties.Should().Contain(d => d.RunId == termly.Run!.Id);
        var step = await setting.AskAsync(db => db.RunSteps.SingleAsync(s => s.RunId == termly.Run!.Id && s.Event == "REVIEW_RECORDED"));
        (step.Data, step.UserId).Should().Be(("""{"held":"cycle","heldOn":"2026-12-07","impact":"Reads forty words.","parentSays":"Glad."}""", setting.Teacher.Id));
    }

    [Fact]
    public async Task The_phase_leader_checks_the_plan_on_the_runs_page_and_the_writer_gets_the_feedback()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await CycleSetting.MakeAsync(service);
        var cycle = await setting.StartAsync();
        var teacher = await service.SignedInAsync(setting.Teacher);
        await CycleJourneyTests.AssessAsync(teacher, cycle.Id);
        await CycleJourneyTests.PlanAsync(teacher, cycle.Id);
        var leader = await service.SignedInAsync(setting.PhaseLeader);
        var run = await leader.OpenAsync($"/runs/{cycle.RunId}");
        run.QuerySelectorAll(".app-event").Should().HaveCount(2, "what the cycle's own pages record is not asked for twice");

        await leader.SubmitAsync(run, "#form-PLAN_CHECKED", new() { ["PLAN_CHECKED.planVerdict"] = "again", ["PLAN_CHECKED.feedback"] = "Say how anyone will know." });

        (await setting.AskAsync(db => db.Duties.SingleAsync(d => d.Name == "improve"))).Should().BeEquivalentTo(new { Role = Roles.ClassTeacher, DueOn = new DateOnly(2026, 11, 23) });
        await setting.PassDaysToAsync(new DateOnly(2026, 11, 17));
        teacher = await service.SignedInAsync(setting.Teacher);
        (await teacher.OpenAsync("/inbox")).QuerySelector("main")!.TextContent.Should().Contain("Your plan came back with feedback").And.Contain("Say how anyone will know.");
    }
}
