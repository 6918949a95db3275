using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Data;
using Xunit;

namespace SendWorkflows.Host.Tests.Demonstration;

[Collection(DemonstrationCollection.Name)]
public class DemonstrationPagesTests(DemonstrationFixture demo)
{
    private const int MostQueries = 8;

    [Theory]
    [InlineData("senco@willow.example", "/today")]
    [InlineData("teacher@willow.example", "/today")]
    [InlineData("phase@willow.example", "/today")]
    [InlineData("senco@willow.example", "/register")]
    [InlineData("phase@willow.example", "/register")]
    [InlineData("senco@willow.example", "/overdue")]
    [InlineData("phase@willow.example", "/overdue")]
    [InlineData("governor@willow.example", "/figures")]
    public async Task A_page_asks_at_most_eight_things_of_the_database(string email, string path)
    {
        var visitor = await demo.SignedInAsync(email);
        await visitor.OpenAsync(path);
        demo.Service.Queries.Reset();

        var response = await visitor.SendAsync(path);

        response.IsSuccessStatusCode.Should().BeTrue();
        demo.Service.Queries.Asked.Should().HaveCountLessThanOrEqualTo(MostQueries, string.Join("\n---\n", demo.Service.Queries.Asked));
    }

    [Theory]
    [InlineData("senco@willow.example")]
    [InlineData("phase@willow.example")]
    public async Task A_pupils_page_asks_at_most_eight_things_of_the_database(string email)
    {
        var visitor = await demo.SignedInAsync(email);
        var path = $"/pupils/{await YoungPupilWithADutyAsync()}";
        await visitor.OpenAsync(path);
        demo.Service.Queries.Reset();

        var response = await visitor.SendAsync(path);

        response.IsSuccessStatusCode.Should().BeTrue();
        demo.Service.Queries.Asked.Should().HaveCountLessThanOrEqualTo(MostQueries, string.Join("\n---\n", demo.Service.Queries.Asked));
    }

    [Fact]
    public async Task A_sencos_first_day_shows_ten_things_at_most_with_a_form_behind_each()
    {
        var page = await (await demo.SignedInAsync("senco@willow.example")).OpenAsync("/today");

        var tasks = page.QuerySelectorAll(".app-task").ToList();
        tasks.Should().HaveCountGreaterThan(2).And.HaveCountLessThanOrEqualTo(10);
        tasks.Select(t => t.QuerySelector("a")!.GetAttribute("href")!).Should().OnlyContain(way => way.StartsWith("/cycles/") || way.StartsWith("/runs/") || way.StartsWith("/duties/"));
    }

    [Fact]
    public async Task A_class_teacher_sees_only_the_pupils_of_the_class()
    {
        var page = await (await demo.SignedInAsync("teacher@willow.example")).OpenAsync("/register");

        page.QuerySelectorAll("tbody td[data-label=Class]").Select(c => c.TextContent).Should().NotBeEmpty().And.OnlyContain(c => c == "4 Oak");
    }

    [Fact]
    public async Task A_governor_sees_no_pupil_anywhere()
    {
        var governor = await demo.SignedInAsync("governor@willow.example");

        (await governor.OpenAsync("/figures")).QuerySelector("main")!.InnerHtml.Should().NotContain("/pupils/");
        (await governor.OpenAsync("/register")).Title.Should().StartWith("This page is not part of your role");
        (await governor.OpenAsync($"/pupils/{await YoungPupilWithADutyAsync()}")).Title.Should().StartWith("This page is not part of your role");
    }

    [Fact]
    public async Task The_ladder_by_year_is_whole_for_the_school_and_hides_small_counts_from_a_governor()
    {
        var head = await (await demo.SignedInAsync("head@willow.example")).OpenAsync("/figures");
        var governor = await (await demo.SignedInAsync("governor@willow.example")).OpenAsync("/figures");

        head.QuerySelectorAll(".app-heat text, td").Select(t => t.TextContent.Trim()).Should().Contain("Year 4").And.NotContain("hidden");
        governor.QuerySelectorAll(".app-heat text, .app-figure td").Select(t => t.TextContent).Should().NotContain(t => t.Length == 1 && "12345".Contains(t));
    }

    [Fact]
    public async Task What_is_overdue_shows_whom_silence_has_taken_it_to()
    {
        var page = await (await demo.SignedInAsync("head@willow.example")).OpenAsync("/overdue");

        page.QuerySelector("main")!.TextContent.Should().Contain("passed to the phase leader").And.Contain("class teacher reminded");
    }

    [Fact]
    public async Task Each_message_of_the_past_weeks_bears_the_day_on_which_it_went_out()
    {
        var days = await demo.Service.DoAsync(parts => parts.GetRequiredService<AppDb>().Notifications.Select(n => n.SendOn).Distinct().ToListAsync());

        days.Should().HaveCountGreaterThan(10).And.OnlyContain(day => day.DayOfWeek != DayOfWeek.Saturday && day.DayOfWeek != DayOfWeek.Sunday);
    }

    private Task<Guid> YoungPupilWithADutyAsync() => demo.Service.DoAsync(parts => parts.GetRequiredService<AppDb>().Duties
        .Where(d => d.ClosedAt == null && d.Pupil.YearGroup <= 2 && d.Pupil.School.Phase == "primary").OrderBy(d => d.Id).Select(d => d.PupilId).FirstAsync());
}
