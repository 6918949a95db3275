using AngleSharp.Html.Dom;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Tests.Cycles;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.Cycles;

public class CycleJourneyTests
{
    [SkippableTheory, EachDatabase]
    public async Task A_teacher_takes_a_cycle_from_assessment_to_review_and_the_next_one_begins_with_the_plan_carried_forward(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await CycleSetting.MakeAsync(service);
        var cycle = await setting.StartAsync();
        var teacher = await service.SignedInAsync(setting.Teacher);

        (await teacher.OpenAsync($"/cycles/{cycle.Id}")).QuerySelector(".app-steps__step--now")!.TextContent.Should().Contain("Assess");
        var page = await AssessAsync(teacher, cycle.Id);
        page.QuerySelector(".app-steps__step--now")!.TextContent.Should().Contain("Plan");
        page = await PlanAsync(teacher, cycle.Id);
        page.QuerySelector(".app-steps__step--now")!.TextContent.Should().Contain("Do");
        page = await TellParentsAsync(teacher, cycle.Id);
        page.QuerySelector(".app-duties")!.TextContent.Should().NotContain("Notify the parents");
        page = await ReviewAsync(teacher, cycle.Id, "repeat");
        page.QuerySelector(".govuk-inset-text")!.TextContent.Should().Contain("some progress");

        var cycles = await setting.AskAsync(db => db.Cycles.OrderBy(c => c.Number).ToListAsync());
        cycles.Should().HaveCount(2);
        cycles[0].Should().BeEquivalentTo(new { Progress = "some", NextStep = "repeat", ReviewedOn = new DateOnly(2026, 11, 16), ParentNotifiedOn = new DateOnly(2026, 11, 16) });
        var next = await setting.AskAsync(db => db.Plans.Include(p => p.Targets).SingleAsync(p => p.CycleId == cycles[1].Id));
        next.Targets.Single().Should().BeEquivalentTo(new { Outcome = "Reads forty words", Measure = "A weekly count", Progress = (string?)null });
        (await setting.AskAsync(db => db.Duties.CountAsync(d => d.RunId == cycles[0].RunId && d.ClosedAt == null))).Should().Be(0);
    }

    [SkippableTheory, EachDatabase]
    public async Task A_review_that_proposes_more_support_asks_the_SENCo_to_decide_and_moves_nobody(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await CycleSetting.MakeAsync(service);
        var cycle = await setting.StartAsync();
        var teacher = await service.SignedInAsync(setting.Teacher);
        await AssessAsync(teacher, cycle.Id);
        await PlanAsync(teacher, cycle.Id);

        await ReviewAsync(teacher, cycle.Id, "step-up");

        var duty = await setting.AskAsync(db => db.Duties.SingleAsync(d => d.Name == "decide-after-review"));
        duty.Should().BeEquivalentTo(new { Role = "senco", DueBecause = "The review proposes: Consider more support." });
        (await setting.AskAsync(db => db.Placements.CountAsync())).Should().Be(0);
        (await setting.AskAsync(db => db.Cycles.CountAsync())).Should().Be(1);
        var senco = await service.SignedInAsync(setting.Senco);
        (await senco.OpenAsync("/today")).QuerySelector($"a[href='/pupils/{setting.Pupil.Id}/move']").Should().NotBeNull("the duty leads to its form");
        await senco.SubmitAsync(await senco.OpenAsync($"/pupils/{setting.Pupil.Id}/move"), "main form", new() { ["Layer"] = "stage-4", ["Reason"] = "needs-more" });
        (await setting.AskAsync(db => db.Duties.SingleAsync(d => d.Id == duty.Id))).Outcome.Should().Be("decided");
    }

    [Fact]
    public async Task A_plan_with_mistakes_comes_back_with_each_beside_its_field_and_nothing_typed_is_lost()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await CycleSetting.MakeAsync(service);
        var cycle = await setting.StartAsync();
        var teacher = await service.SignedInAsync(setting.Teacher);
        await AssessAsync(teacher, cycle.Id);

        var page = await teacher.SubmitAsync(await teacher.OpenAsync($"/cycles/{cycle.Id}/plan"), "main form", new()
        {
            ["Targets[0].Outcome"] = "Reads forty words",
            ["Interventions"] = "Daily reading",
            ["ReviewBy"] = "2027-01-01",
        });

        page.QuerySelectorAll(".govuk-error-message").Select(e => e.TextContent.Trim()).Should().BeEquivalentTo(
            "Error: Choose whether target 1 is about learning or about well-being and independence.",
            "Error: Write how you will know that target 1 is reached.",
            "Error: The school is closed on 1 January 2027. The nearest school days are 18 December 2026 and 5 January 2027.");
        ((IHtmlTextAreaElement)page.QuerySelector("[name='Targets[0].Outcome']")!).Value.Should().Be("Reads forty words");
        ((IHtmlTextAreaElement)page.QuerySelector("[name=Interventions]")!).Value.Should().Be("Daily reading");
        foreach (var link in page.QuerySelectorAll(".govuk-error-summary__list a"))
            page.GetElementById(link.GetAttribute("href")![1..]).Should().NotBeNull("each line of the summary leads to its field");
        (await setting.AskAsync(db => db.Cycles.SingleAsync())).PlannedOn.Should().BeNull();
    }

    [Fact]
    public async Task The_SENCo_starts_a_cycle_for_a_pupil_once()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await CycleSetting.MakeAsync(service);
        var senco = await service.SignedInAsync(setting.Senco);
        var form = await senco.OpenAsync($"/cycles/start/{setting.Pupil.Id}");

        (await senco.SubmitAsync(form, "main form")).QuerySelector(".app-steps__step--now")!.TextContent.Should().Contain("Assess");
        (await senco.SubmitAsync(form, "main form")).QuerySelector(".govuk-error-summary")!.TextContent.Should().Contain("Cycle 1 is still under way");
    }

    [Fact]
    public async Task Support_staff_read_a_cycle_but_record_nothing()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await CycleSetting.MakeAsync(service);
        var cycle = await setting.StartAsync();
        var assistant = await service.SignedInAsync(await service.PersonAsync(Host.Access.Roles.SupportStaff, setting.School, setting.Class));

        (await assistant.OpenAsync($"/cycles/{cycle.Id}")).QuerySelector("main .govuk-button").Should().BeNull();
        (await assistant.OpenAsync($"/cycles/{cycle.Id}/assess")).Body!.TextContent.Should().Contain("not part of your role");
    }

    [Fact]
    public async Task A_teacher_of_another_class_finds_no_such_cycle()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await CycleSetting.MakeAsync(service);
        var cycle = await setting.StartAsync();
        var other = await service.SignedInAsync(await service.PersonAsync(Host.Access.Roles.ClassTeacher, setting.School, await service.ClassAsync(setting.School, "4 Elm")));

        (await other.SendAsync($"/cycles/{cycle.Id}")).StatusCode.Should().Be(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_SENCo_ends_a_cycle_early_with_a_reason()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await CycleSetting.MakeAsync(service);
        var cycle = await setting.StartAsync();
        var senco = await service.SignedInAsync(setting.Senco);

        var page = await senco.SubmitAsync(await senco.OpenAsync($"/cycles/{cycle.Id}/end"), "main form", new() { ["EndReason"] = "Moved to another school" });

        page.QuerySelector(".govuk-inset-text")!.TextContent.Should().Contain("without a review");
        (await setting.AskAsync(db => db.Timers.CountAsync())).Should().Be(0);
        (await setting.AskAsync(db => db.Duties.CountAsync(d => d.ClosedAt == null))).Should().Be(0);
    }

    internal static async Task<IHtmlDocument> AssessAsync(Visitor teacher, Guid cycle) => await teacher.SubmitAsync(
        await teacher.OpenAsync($"/cycles/{cycle}/assess"), "main form", new()
        {
            ["Needs"] = "Reading: remembers few words from one day to the next.",
            ["Assessment"] = "Reads ten words; peers read sixty.",
            ["ParentViews"] = "Worried about reading.",
            ["PupilViews"] = "I like stories.",
        });

    internal static async Task<IHtmlDocument> PlanAsync(Visitor teacher, Guid cycle, string reviewBy = "2026-12-16") => await teacher.SubmitAsync(
        await teacher.OpenAsync($"/cycles/{cycle}/plan"), "main form", new()
        {
            ["Targets[0].Outcome"] = "Reads forty words",
            ["Targets[0].Kind"] = "academic",
            ["Targets[0].Baseline"] = "Ten",
            ["Targets[0].Measure"] = "A weekly count",
            ["Interventions"] = "Ten minutes of reading every day with the teaching assistant",
            ["ReviewBy"] = reviewBy,
        });

    private static async Task<IHtmlDocument> TellParentsAsync(Visitor teacher, Guid cycle) => await teacher.SubmitAsync(
        await teacher.OpenAsync($"/cycles/{cycle}/parents"), "main form", new() { ["NotifiedOn"] = "2026-11-16", ["How"] = "By letter" });

    private static async Task<IHtmlDocument> ReviewAsync(Visitor teacher, Guid cycle, string nextStep)
    {
        var form = await teacher.OpenAsync($"/cycles/{cycle}/review");
        var target = form.QuerySelector("input[name^=TargetProgress]")!.GetAttribute("name")!;
        return await teacher.SubmitAsync(form, "main form", new()
        {
            [target] = "some",
            ["Progress"] = "some",
            ["Impact"] = "Read every day but two.",
            ["NextStep"] = nextStep,
        });
    }
}
