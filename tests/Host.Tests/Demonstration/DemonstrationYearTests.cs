using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Demonstration;
using SendWorkflows.Host.Demonstration.Year;
using SendWorkflows.TestKit;
using Xunit;
using Xunit.Abstractions;

namespace SendWorkflows.Host.Tests.Demonstration;

/// <summary>The demonstration's school year, played day by day with its people at work.</summary>
public class DemonstrationYearTests(ITestOutputHelper told)
{
    private static readonly DateOnly End = new(2027, 8, 31);

    [Fact]
    public async Task A_whole_year_sends_nothing_on_a_closed_day_nothing_twice_and_loses_nothing()
    {
        await using var service = await RunningService.StartAsync(demo: true);
        await DemonstrationStart.RunAsync(service.App.Services, TextWriter.Null, CancellationToken.None);

        var (days, report) = await service.DoAsync(async services =>
        {
            var year = services.GetRequiredService<PlayYear>();
            return (await year.ToAsync(End, withPeople: true, CancellationToken.None), await year.ReportAsync(End, CancellationToken.None));
        });

        told.WriteLine(string.Join('\n', report.Lines()));
        days.Should().HaveCount(288).And.OnlyContain(day => day.Problems.Count == 0);
        days[^1].On.Should().Be(End);
        report.OnAClosedDay.Should().BeEmpty();
        report.Twice.Should().BeEmpty();
        report.Lost.Should().BeEmpty();
        var duties = report.Duties;
        duties.Opened.Should().Be(duties.DoneInTime + duties.DoneLate + duties.EndedNotDone + duties.Open + duties.OpenOverdue).And.BeGreaterThan(2000);
        duties.DoneInTime.Should().BeGreaterThan(duties.DoneLate);
        new[] { duties.DoneLate, duties.EndedNotDone, duties.Escalated }.Should().OnlyContain(count => count > 0);
        report.Messages.ByKind.Keys.Should().Contain(["reminder", "due", "escalation"]);
        report.Messages.Sent.Should().Be(report.Messages.ByKind.Values.Sum()).And.BeGreaterThan(1000);
        report.Messages.EMails.Should().Be(Directory.GetFiles(Path.Combine(service.DataFolder, "mail"), "*.eml").Length, "each e-mail is one file");
    }

    [Fact]
    public async Task The_report_names_what_came_on_a_closed_day_twice_or_not_at_all()
    {
        await using var service = await RunningService.StartAsync(demo: true);
        var setting = await Cycles.CycleSetting.MakeAsync(service);
        await setting.StartAsync();
        await service.DoAsync(services => services.GetRequiredService<PlayYear>().ToAsync(new DateOnly(2026, 12, 8), withPeople: false, CancellationToken.None));
        (await ReportAsync(service)).IsSound.Should().BeTrue();

        await service.DoAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var told = await db.Notifications.OrderBy(n => n.RecordedAt).FirstAsync();
            told.SentAt = new DateTime(2026, 10, 28, 7, 0, 0, DateTimeKind.Utc);
            db.Notifications.Add(new()
            {
                Id = Guid.CreateVersion7(),
                PupilId = told.PupilId,
                SchoolId = told.SchoolId,
                RunId = told.RunId,
                Duty = told.Duty,
                Key = "again",
                Role = told.Role,
                Kind = told.Kind,
                Title = told.Title,
                Text = told.Text,
                SendOn = told.SendOn,
                RecordedAt = told.RecordedAt,
            });
            db.Timers.Remove(await db.Timers.FirstAsync());
            await db.SaveChangesAsync();
        });

        var report = await ReportAsync(service);
        report.OnAClosedDay.Should().ContainSingle().Which.Should().StartWith("2026-10-28");
        report.Twice.Should().ContainSingle();
        report.Lost.Should().HaveCount(2).And.Contain("message that nobody got: 1");
    }

    private static Task<YearReport> ReportAsync(RunningService service) =>
        service.DoAsync(services => services.GetRequiredService<PlayYear>().ReportAsync(new DateOnly(2026, 12, 8), CancellationToken.None));
}
