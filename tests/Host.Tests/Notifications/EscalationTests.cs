using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Requests;
using SendWorkflows.Host.Tests.Cycles;
using SendWorkflows.Host.Tests.Pages.Cycles;
using SendWorkflows.Host.Workflows;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Notifications;

public class EscalationTests
{
    [SkippableTheory, EachDatabase]
    public async Task A_review_is_reminded_of_before_and_on_its_day_and_then_goes_to_phase_leader_SENCo_and_senior_leaders(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await PlannedCycleAsync(service, "2026-12-09");

        await setting.PassDaysToAsync(new DateOnly(2027, 1, 8));

        (await setting.MessagesAsync()).Where(m => m.EndsWith("review", StringComparison.Ordinal)).Should().Equal(
            "2026-12-02 class-teacher reminder review",
            "2026-12-09 class-teacher due review",
            "2026-12-10 class-teacher due review",
            "2026-12-15 phase-leader escalation review",
            "2026-12-18 senco escalation review",
            "2027-01-07 slt escalation review");
        (await setting.AskAsync(db => db.Duties.SingleAsync(d => d.Name == "review"))).Should().BeEquivalentTo(new { Role = "class-teacher", EscalatedTo = "slt" });
    }

    [SkippableTheory, EachDatabase]
    public async Task Nothing_is_sent_on_a_closed_day_and_one_person_gets_one_email_a_day(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await PlannedCycleAsync(service, "2026-12-09");
        var other = await service.PupilAsync(setting.School, setting.Class, "Ben", "Sample");
        await setting.StartAsync(other.Id);

        await setting.PassDaysToAsync(new DateOnly(2027, 1, 8));

        var emails = await setting.AskAsync(db => db.Emails.ToListAsync());
        emails.Should().NotBeEmpty().And.OnlyHaveUniqueItems(d => new { d.UserId, d.On });
        emails.Select(d => d.On).Should().OnlyContain(day => day.DayOfWeek != DayOfWeek.Saturday && day.DayOfWeek != DayOfWeek.Sunday
            && (day <= new DateOnly(2026, 12, 18) || day >= new DateOnly(2027, 1, 5)));
        emails.Should().OnlyContain(d => !d.Body.Contains("Ada") && !d.Body.Contains("Ben") && !d.Subject.Contains("Ada") && d.HandedOverAt != null);
        emails.Select(d => d.Address).Distinct().Should().BeEquivalentTo("teacher@example.test", "phase@example.test", "senco@example.test", "slt@example.test", "head@example.test");
        Directory.GetFiles(Path.Combine(service.DataFolder, "mail"), "*.eml").Should().HaveCount(emails.Count);
    }

    [SkippableTheory, EachDatabase]
    public async Task After_a_long_standstill_every_date_is_right_and_nothing_goes_out_for_a_past_day(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await PlannedCycleAsync(service, "2026-12-09");

        service.Clock.MoveTo(new DateTimeOffset(2027, 1, 13, 9, 0, 0, TimeSpan.Zero));
        await setting.TickAsync();

        var steps = await setting.AskAsync(db => db.RunSteps.Where(s => s.Event.StartsWith("review")).OrderBy(s => s.Number).ToListAsync());
        steps.ConvertAll(s => $"{s.At:yyyy-MM-dd HH:mm} {s.Event}").Should().Equal(
            "2026-12-02 07:00 reviewReminder", "2026-12-09 07:00 reviewToday", "2026-12-10 07:00 reviewOverdue",
            "2026-12-15 07:00 reviewToPhaseLeader", "2026-12-18 07:00 reviewToSenco", "2027-01-07 07:00 reviewToSlt");
        (await setting.AskAsync(db => db.Notifications.Select(n => n.SendOn).Distinct().ToListAsync())).Should().Equal(new DateOnly(2027, 1, 13));
        (await setting.AskAsync(db => db.Emails.ToListAsync())).Should().OnlyHaveUniqueItems(d => d.UserId);
    }

    [Fact]
    public async Task A_message_to_a_role_that_nobody_holds_reaches_the_SENCo_and_the_head_with_the_reason()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await PlannedCycleAsync(service, "2026-12-09");
        await setting.AskAsync(db => db.Assignments.Where(a => a.Role == "phase-leader").ExecuteDeleteAsync());

        await setting.PassDaysToAsync(new DateOnly(2026, 12, 15));

        var message = await setting.AskAsync(db => db.Notifications.SingleAsync(n => n.Role == "phase-leader" && n.Duty == "review"));
        message.Problem.Should().Be("Nobody holds the role \"Phase leader\" for this pupil.");
        var readers = await setting.AskAsync(db => db.InboxEntries.Where(e => e.NotificationId == message.Id).Select(e => e.UserId).ToListAsync());
        readers.Should().BeEquivalentTo([setting.Senco.Id, setting.Head.Id]);
    }

    [SkippableTheory, EachDatabase]
    public async Task An_authority_is_told_on_its_own_working_days_while_the_school_is_closed_and_its_legal_date_never_moves(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await CycleSetting.MakeAsync(service);
        await service.PersonAsync(Roles.LaOfficer, authority: "205", email: "officer@example.test");
        await service.DoAsync(services =>
        {
            services.GetRequiredService<Actor>().Become(setting.Senco);
            return services.GetRequiredService<RecordRequest>().RunAsync(
                new RequestInput(setting.Pupil.Id, "parent", "A parent", new DateOnly(2026, 11, 13), new DateOnly(2026, 11, 16), "205", ""), CancellationToken.None);
        });

        await setting.PassDaysToAsync(new DateOnly(2027, 1, 6));

        (await setting.AskAsync(db => db.Duties.SingleAsync(d => d.Name == "decide"))).DueOn.Should().Be(new DateOnly(2026, 12, 28), "six weeks after receipt, a bank holiday or not");
        (await setting.MessagesAsync()).Where(m => m.EndsWith("decide", StringComparison.Ordinal)).Should().Equal(
            "2026-12-14 la-officer reminder decide",
            "2026-12-24 la-officer due decide",
            "2026-12-29 la-officer escalation decide",
            "2027-01-05 senco escalation decide");
    }

    [Fact]
    public async Task Before_seven_in_the_morning_nothing_goes_out()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await PlannedCycleAsync(service, "2026-12-09");
        await setting.PassDaysToAsync(new DateOnly(2026, 12, 1));
        var before = await setting.AskAsync(db => db.Emails.CountAsync());

        service.Clock.MoveTo(new DateTimeOffset(2026, 12, 2, 6, 59, 0, TimeSpan.Zero));
        await setting.TickAsync();

        (await setting.AskAsync(db => db.Emails.CountAsync())).Should().Be(before);
    }

    internal static async Task<CycleSetting> PlannedCycleAsync(RunningService service, string reviewBy)
    {
        var setting = await CycleSetting.MakeAsync(service);
        var cycle = await setting.StartAsync();
        var teacher = await service.SignedInAsync(setting.Teacher);
        await CycleJourneyTests.AssessAsync(teacher, cycle.Id);
        await CycleJourneyTests.PlanAsync(teacher, cycle.Id, reviewBy);
        // What was planned is under way and the plan was read, so that the review alone is left to speak of.
        await service.DoAsync(async services =>
        {
            var runs = services.GetRequiredService<Runs>();
            await runs.SendAsync(cycle.RunId!.Value, new("INTERVENTIONS_STARTED", Data: new Dictionary<string, string> { ["startedOn"] = "2026-11-16", ["underWay"] = "As planned." }));
            await runs.SendAsync(cycle.RunId!.Value, new("PLAN_CHECKED", Data: new Dictionary<string, string> { ["planVerdict"] = "good", ["feedback"] = "Clear." }));
        });
        return setting;
    }
}
