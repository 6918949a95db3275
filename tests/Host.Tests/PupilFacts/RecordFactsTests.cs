using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Pupils;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.PupilFacts;

public class RecordFactsTests
{
    private static readonly DateOnly October = new(2026, 10, 1);

    [SkippableTheory, EachDatabase]
    public async Task What_is_known_already_is_not_recorded_again(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var pupil = await PupilAsync(service);

        (await RecordAsync(service, pupil, Attendance(88.5m, October))).Should().BeTrue();
        (await RecordAsync(service, pupil, Attendance(88.50m, October))).Should().BeFalse();
        (await RecordAsync(service, pupil, Attendance(88.5m, October.AddDays(20)))).Should().BeFalse();

        (await service.DoAsync(s => s.GetRequiredService<AppDb>().PupilFacts.CountAsync())).Should().Be(1);
    }

    [Fact]
    public async Task A_value_before_the_first_one_known_is_new()
    {
        await using var service = await RunningService.StartAsync();
        var pupil = await PupilAsync(service);
        await RecordAsync(service, pupil, Attendance(88.5m, October));

        (await RecordAsync(service, pupil, Attendance(88.5m, October.AddDays(-20)))).Should().BeTrue();
    }

    [Fact]
    public async Task That_a_thing_never_known_is_not_known_is_no_news_but_that_it_is_known_no_longer_is()
    {
        await using var service = await RunningService.StartAsync();
        var pupil = await PupilAsync(service);

        (await RecordAsync(service, pupil, new DatedFact("ReadingScore", null, October, "test"))).Should().BeFalse();
        await RecordAsync(service, pupil, new DatedFact("ReadingScore", FactValue.Of(84m), October, "test"));
        (await RecordAsync(service, pupil, new DatedFact("ReadingScore", null, October.AddDays(1), "test"))).Should().BeTrue();
    }

    [Fact]
    public async Task Recording_marks_the_pupil_as_changed_and_is_audited_without_values()
    {
        await using var service = await RunningService.StartAsync();
        var pupil = await PupilAsync(service);
        service.Clock.Advance(TimeSpan.FromHours(1));

        await RecordAsync(service, pupil, Attendance(88.5m, October));

        var (changed, entry) = await service.DoAsync(async s => (
            (await s.GetRequiredService<AppDb>().Pupils.SingleAsync()).ChangedAt, await s.GetRequiredService<AppDb>().AuditEntries.SingleAsync()));
        changed.Should().Be(service.Now());
        (entry.Action, entry.PupilId, entry.Detail).Should().Be(("facts-recorded", pupil.Id, "Recorded: AttendancePercent."));
    }

    [Fact]
    public async Task A_pupil_out_of_sight_cannot_be_given_a_fact()
    {
        await using var service = await RunningService.StartAsync();
        var pupil = await PupilAsync(service);
        await using var scope = service.App.Services.CreateAsyncScope();

        var act = () => scope.ServiceProvider.GetRequiredService<RecordFacts>().RunAsync(pupil.Id, [Attendance(1, October)]);

        await act.Should().ThrowAsync<InvalidOperationException>();
    }

    private static async Task<Pupil> PupilAsync(RunningService service)
    {
        await service.AuthorityAsync();
        return await service.PupilAsync(await service.SchoolAsync());
    }

    private static DatedFact Attendance(decimal percent, DateOnly on) => new("AttendancePercent", FactValue.Of(percent), on, "test");

    private static Task<bool> RecordAsync(RunningService service, Pupil pupil, DatedFact fact) =>
        service.DoAsync(s => s.GetRequiredService<RecordFacts>().RunAsync(pupil.Id, [fact]));
}
