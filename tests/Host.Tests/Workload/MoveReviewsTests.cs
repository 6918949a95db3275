using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Plans;
using SendWorkflows.Host.Tests.Cycles;
using SendWorkflows.Host.Workload;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Workload;

public class MoveReviewsTests
{
    private static readonly DateOnly Thursday = new(2027, 1, 14);
    private static readonly DateOnly January11 = new(2027, 1, 11);
    private static readonly DateOnly January18 = new(2027, 1, 18);

    [SkippableTheory, EachDatabase]
    public async Task A_review_to_come_counts_in_its_week_before_its_duty_is_opened(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await PlannedAsync(service, Thursday);

        var load = await LoadAsync(setting);

        var week = load.Weeks.Single(each => each.Monday == January11);
        (week.Reviews, week.Minutes[Roles.ClassTeacher]).Should().Be((1, 45));
        (await setting.AskAsync(db => db.Duties.CountAsync(d => d.Name == "review"))).Should().Be(0);
    }

    [SkippableTheory, EachDatabase]
    public async Task What_a_person_is_shown_before_is_what_the_weeks_are_after_and_looking_changes_nothing(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await PlannedAsync(service, Thursday);
        var before = await LoadAsync(setting);
        var reviews = await DoAsync(setting, move => move.InWeekAsync(setting.School.Id, January11, default));

        var shown = await DoAsync(setting, move => move.TryAsync(setting.School.Id, reviews, January18, default));
        (await setting.AskAsync(db => db.Cycles.Select(c => c.ReviewBy).SingleAsync())).Should().Be(Thursday);
        var done = await DoAsync(setting, move => move.RunAsync(setting.School.Id, reviews, January18, "Parents' evening is that week", default));

        (shown.Moving, done.Moving, done.Reviews[0].To).Should().Be((1, 1, Thursday.AddDays(7)));
        var after = await LoadAsync(setting);
        foreach (var (was, now) in before.Weeks.Zip(after.Weeks))
            now.Minutes.GetValueOrDefault(Roles.ClassTeacher).Should().Be(shown.Then(was, Roles.ClassTeacher), "of the week of {0}", was.Monday);
        (await setting.AskAsync(db => db.Cycles.Select(c => c.ReviewBy).SingleAsync())).Should().Be(Thursday.AddDays(7));
        (await setting.AskAsync(db => db.RunSteps.OrderByDescending(s => s.Id).Select(s => s.Data).FirstAsync())).Should().Contain("evening is that week");
    }

    [Fact]
    public async Task A_week_without_school_or_beyond_what_the_policy_allows_leaves_a_review_where_it_is_and_says_why()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await PlannedAsync(service, Thursday);
        var reviews = await DoAsync(setting, move => move.InWeekAsync(setting.School.Id, January11, default));

        var closed = await DoAsync(setting, move => move.RunAsync(setting.School.Id, reviews, new DateOnly(2026, 12, 28), "A reason", default));
        var late = await DoAsync(setting, move => move.RunAsync(setting.School.Id, reviews, new DateOnly(2027, 7, 5), "A reason", default));

        closed.Reviews.Should().ContainSingle().Which.Because.Should().Be("The school is closed all that week.");
        late.Reviews.Should().ContainSingle().Which.Because.Should().Contain("too long to wait");
        (await setting.AskAsync(db => db.Cycles.Select(c => c.ReviewBy).SingleAsync())).Should().Be(Thursday);
    }

    [Fact]
    public async Task A_SENCo_moves_a_weeks_reviews_by_the_page_and_is_told_first_what_it_would_do()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await PlannedAsync(service, Thursday);
        var senco = await service.SignedInAsync(setting.Senco);

        var week = await senco.OpenAsync("/workload");
        var link = week.QuerySelectorAll("a").Single(a => a.GetAttribute("href")!.Contains("/workload/move", StringComparison.Ordinal)).GetAttribute("href")!;
        var form = await senco.OpenAsync(link);
        var shown = await senco.SubmitAsync(form, "main form", new() { ["To"] = "2027-01-18" }, button: "[formaction]");
        shown.Body!.TextContent.Should().Contain("Nothing has moved yet.").And.Contain("1 review of 1 would move").And.Contain("becomes");
        var done = await senco.SubmitAsync(shown, "main form", new() { ["Reason"] = "The week is too full" }, button: "button:not([formaction])");

        done.Body!.TextContent.Should().Contain("1 review moved to the week of 18 January 2027.");
        (await setting.AskAsync(db => db.Cycles.Select(c => c.ReviewBy).SingleAsync())).Should().Be(Thursday.AddDays(7));
    }

    [Fact]
    public async Task Nothing_moves_without_a_reason()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await PlannedAsync(service, Thursday);
        var senco = await service.SignedInAsync(setting.Senco);
        var form = await senco.OpenAsync("/workload/move?week=2027-01-11");
        var shown = await senco.SubmitAsync(form, "main form", new() { ["To"] = "2027-01-18" }, button: "[formaction]");

        var refused = await senco.SubmitAsync(shown, "main form", [], button: "button:not([formaction])");

        refused.Body!.TextContent.Should().Contain("Write why the reviews move");
        (await setting.AskAsync(db => db.Cycles.Select(c => c.ReviewBy).SingleAsync())).Should().Be(Thursday);
    }

    private static async Task<CycleSetting> PlannedAsync(RunningService service, DateOnly reviewBy)
    {
        var setting = await CycleSetting.MakeAsync(service);
        var cycle = await setting.StartAsync();
        await service.DoAsync(async services =>
        {
            services.GetRequiredService<Actor>().Become(setting.Senco);
            var assessed = await services.GetRequiredService<RecordAssessment>().RunAsync(cycle.Id, new AssessmentInput("Two terms behind in reading.", null, null, "Reading"));
            var planned = await services.GetRequiredService<WritePlan>().RunAsync(cycle.Id, new PlanInput([new TargetInput("academic", "Read forty words", "Ten", "Heard weekly")], "Pictures", null, null, reviewBy));
            (assessed.Problems.Concat(planned.Problems)).Should().BeEmpty();
        });
        return setting;
    }

    private static Task<SchoolWorkload> LoadAsync(CycleSetting setting) =>
        setting.Service.DoAsync(services => services.GetRequiredService<ReadWorkload>().OfAsync(setting.School.Id, default));

    private static Task<T> DoAsync<T>(CycleSetting setting, Func<MoveReviews, Task<T>> work) => setting.Service.DoAsync(services =>
    {
        services.GetRequiredService<Actor>().Become(setting.Senco);
        return work(services.GetRequiredService<MoveReviews>());
    });
}
