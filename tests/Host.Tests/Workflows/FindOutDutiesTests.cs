using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Tests.Cycles;
using SendWorkflows.Host.Tests.Pages.Runs;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Workflows;

/// <summary>What a run waits for and nobody knows is a duty to find out: it ends when it is known, or when the run no longer asks, and not before.</summary>
public class FindOutDutiesTests
{
    private const string Waits = """ "always": { "target": "looked", "guard": { "type": "rule", "params": { "rule": "LowStandardisedScore" } } }, """;

    [Fact]
    public async Task Counting_days_again_answers_no_question()
    {
        using var content = new ContentFolder();
        content.Write(1, "owed", Waits);
        await using var service = await RunningService.StartAsync(settings: new() { ["Content:Folder"] = content.Path });
        var setting = await CycleSetting.MakeAsync(service);
        var senco = await service.SignedInAsync(setting.Senco);
        var run = await senco.SubmitAsync(await senco.OpenAsync($"/pupils/{setting.Pupil.Id}/runs/start/book-look"), "main form");
        (await OpenAsync(setting)).Should().Equal("find-out:rule:LowStandardisedScore", "look");

        service.Clock.Advance(TimeSpan.FromMinutes(1));
        await SetDatesAsync(setting, TermDates.OrdinaryYear.Replace("\"inset\": [", "\"inset\": [\"2026-11-17\", \"2026-11-18\", ", StringComparison.Ordinal));
        (await setting.TickAsync()).Done["workflow with other dates"].Should().Be(1);

        (await OpenAsync(setting)).Should().Equal("find-out:rule:LowStandardisedScore", "look");
        await senco.SubmitAsync(await senco.OpenAsync(new Uri(run.Location.Href).AbsolutePath), "main form");
        (await setting.AskAsync(db => db.Duties.Where(d => d.Name != "look").Select(d => d.Outcome).SingleAsync())).Should().Be("not-needed");
    }

    private static Task<List<string>> OpenAsync(CycleSetting setting) =>
        setting.AskAsync(db => db.Duties.Where(d => d.ClosedAt == null).Select(d => d.Name).Order().ToListAsync());

    private static Task SetDatesAsync(CycleSetting setting, string calendar) => setting.Service.DoAsync(async services =>
        (await services.GetRequiredService<SetTermDates>().RunAsync(setting.School.Id, setting.School.Name, new SourceText("dates.json", calendar), CancellationToken.None)).Should().BeEmpty());
}
