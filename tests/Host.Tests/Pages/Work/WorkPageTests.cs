using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Jobs;
using SendWorkflows.Host.Tests.Faults;
using SendWorkflows.Host.Tests.Jobs;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Pages.Work;

public class WorkPageTests
{
    [SkippableTheory, EachDatabase]
    public async Task Work_shows_how_far_it_is_while_it_goes_on_and_leads_to_its_result_when_done(DatabaseKind kind)
    {
        var (told, mayEnd) = (new TaskCompletionSource(), new TaskCompletionSource());
        var job = new TestJob
        {
            Does = async (run, _) =>
            {
                run.Say(new WorkProgress("rows checked", 1200, 1500));
                told.SetResult();
                await mayEnd.Task;
            },
        };
        await using var service = await TestJob.ServiceAsync(kind, job);
        var (person, visitor) = await SencoAsync(service);
        var id = await TestJob.AskAsync(service, person, "the register");
        (await visitor.OpenAsync($"/work/{id}")).QuerySelector("[data-work-words]")!.TextContent.Should().Be("It begins in a moment");
        var running = service.DoJobsAsync();
        await told.Task;

        // Another process would see it within about a second of the computer's clock.
        await Patience.UntilAsync(async () => (await visitor.OpenAsync($"/work/{id}")).QuerySelector("[data-work-words]")!.TextContent == "1,200 of 1,500 rows checked");

        var page = await visitor.OpenAsync($"/work/{id}");
        page.QuerySelector("progress")!.GetAttribute("value").Should().Be("1200");
        page.QuerySelector("main")!.TextContent.Should().Contain("You can leave this page.").And.Contain("Today will tell you when it is done");
        page.QuerySelector("a[data-work-look]")!.TextContent.Should().Be("See how far it is");
        (await ProgressAsync(visitor, id)).GetProperty("words").GetString().Should().Be("1,200 of 1,500 rows checked");
        mayEnd.SetResult();
        await running;
        (await ProgressAsync(visitor, id)).GetProperty("ended").GetBoolean().Should().BeTrue();
        (await visitor.SendAsync($"/work/{id}")).Headers.Location!.ToString().Should().Be("/register");
    }

    [Fact]
    public async Task Today_tells_of_ones_own_work_until_its_result_was_opened()
    {
        await using var service = await TestJob.ServiceAsync(DatabaseKind.Sqlite, new TestJob());
        var (person, visitor) = await SencoAsync(service);
        var id = await TestJob.AskAsync(service, person, "the register");

        Panel(await visitor.OpenAsync("/today")).Should().Contain("Doing the register").And.Contain("Waits its turn");
        await service.DoJobsAsync();
        Panel(await visitor.OpenAsync("/today")).Should().Contain("Done: open what came of it");
        await visitor.SendAsync($"/work/{id}");

        Panel(await visitor.OpenAsync("/today")).Should().BeNull();
        (await visitor.OpenAsync("/work")).QuerySelector("tbody")!.TextContent.Should().Contain("Doing the register").And.Contain("Done");
    }

    [Fact]
    public async Task Nobody_sees_anothers_work_whatever_their_role()
    {
        await using var service = await TestJob.ServiceAsync(DatabaseKind.Sqlite, new TestJob());
        var (person, _) = await SencoAsync(service);
        var id = await TestJob.AskAsync(service, person, "the register");
        var school = await service.DoAsync(parts => parts.GetRequiredService<AppDb>().Schools.SingleAsync());

        foreach (var role in new[] { Roles.Senco, Roles.Head, Roles.Administrator })
        {
            var other = await service.SignedInAsync(await service.PersonAsync(role, school));
            (await other.SendAsync($"/work/{id}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
            (await other.SendAsync($"/work/{id}?handler=progress")).StatusCode.Should().Be(HttpStatusCode.NotFound);
            (await other.OpenAsync("/work")).QuerySelector("main")!.TextContent.Should().NotContain("the register");
        }

        var administrator = await service.SignedInAsync(await service.PersonAsync(Roles.Administrator));
        (await administrator.OpenAsync("/operations")).QuerySelector("main")!.TextContent.Should().Contain("Long work that people asked for").And.NotContain("the register");
    }

    [SkippableTheory, EachDatabase]
    public async Task What_could_not_be_done_says_why_and_can_be_tried_again_by_whoever_asked(DatabaseKind kind)
    {
        var job = new TestJob { Does = (_, _) => throw new JobRefusedException("The cupboard is bare.") };
        await using var service = await TestJob.ServiceAsync(kind, job);
        var (person, visitor) = await SencoAsync(service);
        var id = await TestJob.AskAsync(service, person, "the register", new MemoryStream([1]));
        await service.DoJobsAsync();

        var page = await visitor.OpenAsync($"/work/{id}");
        page.QuerySelector("main")!.TextContent.Should().Contain("The cupboard is bare.");
        job.Does = (_, _) => Task.CompletedTask;
        await visitor.SubmitAsync(page, "main form");
        await service.DoJobsAsync();

        (await visitor.SendAsync($"/work/{id}")).Headers.Location!.ToString().Should().Be("/register");
        (await TestJob.PiecesAsync(service)).Should().Be(0);
    }

    [Fact]
    public async Task What_was_given_up_is_shown_to_those_who_run_the_service_without_a_name_and_can_be_tried_again()
    {
        var job = new TestJob { Does = (_, _) => throw new JobRefusedException("The cupboard is bare.") };
        await using var service = await TestJob.ServiceAsync(DatabaseKind.Sqlite, job);
        var (person, _) = await SencoAsync(service);
        var id = await TestJob.AskAsync(service, person, "the register");
        await service.DoJobsAsync();
        var administrator = await service.SignedInAsync(await service.PersonAsync(Roles.Administrator));

        var page = await administrator.OpenAsync("/operations");
        page.QuerySelector(".govuk-summary-card")!.TextContent.Should().Contain("The cupboard is bare.").And.NotContain("the register").And.NotContain(person.DisplayName);
        (await (await service.Visit().SendAsync("/health/ready")).Content.ReadAsStringAsync()).Should().Contain("1 piece of long work was given up within a day");
        job.Does = (_, _) => Task.CompletedTask;
        await administrator.SubmitAsync(page, ".govuk-summary-card form");
        await service.DoJobsAsync();

        (await TestJob.FindAsync(service, id)).State.Should().Be(JobState.Finished);
    }

    [Fact]
    public async Task Where_jobs_are_done_by_themselves_small_work_has_ended_when_its_asker_looks()
    {
        await using var service = await TestJob.ServiceAsync(DatabaseKind.Sqlite, new TestJob(), new() { ["Scheduling:Seconds"] = "3600" });
        var (person, visitor) = await SencoAsync(service);

        var id = await TestJob.AskAsync(service, person, "the register");
        await Patience.UntilAsync(async () => (await TestJob.FindAsync(service, id)).State == JobState.Finished);

        (await visitor.SendAsync($"/work/{id}")).Headers.Location!.ToString().Should().Be("/register");
    }

    [Fact]
    public async Task No_page_of_work_asks_more_than_eight_things_of_the_database()
    {
        await using var service = await TestJob.ServiceAsync(DatabaseKind.Sqlite, new TestJob());
        var (person, visitor) = await SencoAsync(service);
        var id = await TestJob.AskAsync(service, person, "the register");

        foreach (var path in new[] { "/work", $"/work/{id}", $"/work/{id}?handler=progress", "/import", "/today" })
        {
            await visitor.SendAsync(path);
            service.Queries.Reset();
            await visitor.SendAsync(path);
            service.Queries.Asked.Should().HaveCountLessThanOrEqualTo(8, path);
        }
    }

    private static async Task<(AppUser Person, Visitor Visitor)> SencoAsync(RunningService service)
    {
        await service.AuthorityAsync();
        var person = await service.PersonAsync(Roles.Senco, await service.SchoolAsync());
        return (person, await service.SignedInAsync(person));
    }

    private static string? Panel(IHtmlDocument page) => page.QuerySelector("[aria-labelledby=work-heading]")?.TextContent;

    private static async Task<JsonElement> ProgressAsync(Visitor visitor, Guid id) =>
        JsonDocument.Parse(await (await visitor.SendAsync($"/work/{id}?handler=progress")).Content.ReadAsStringAsync()).RootElement;
}
