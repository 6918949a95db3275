using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Tests.Cycles;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Scheduling;

public class WorkClaimTests
{
    [SkippableFact]
    public async Task Work_that_another_node_has_in_hand_is_passed_by_and_free_again_when_that_node_ends()
    {
        await using var service = await RunningService.StartAsync(DatabaseKind.Postgres);
        var settings = service.App.Services.GetRequiredService<DatabaseSettings>();
        var (one, other) = (new PostgresWorkClaim(settings), new PostgresWorkClaim(settings));

        var held = await one.TryAsync("emails", CancellationToken.None);

        held.Should().NotBeNull();
        (await other.TryAsync("emails", CancellationToken.None)).Should().BeNull();
        await using (var elsewhere = await other.TryAsync("evaluation", CancellationToken.None))
            elsewhere.Should().NotBeNull("it is other work");
        await held!.DisposeAsync();
        await using var freed = await other.TryAsync("emails", CancellationToken.None);
        freed.Should().NotBeNull();
    }

    [SkippableTheory, EachDatabase]
    public async Task A_night_that_is_owed_is_done_at_the_next_tick_once(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await CycleSetting.MakeAsync(service);
        await service.AddAsync(new PupilFact { PupilId = setting.Pupil.Id, Name = "AttendancePercent", Value = "88.5", On = new DateOnly(2026, 11, 17), Source = "a test", RecordedAt = service.Now() });
        await setting.TickAsync();
        service.Clock.Advance(TimeSpan.FromDays(1));
        await service.DoAsync(parts => parts.GetRequiredService<NightOwed>().NoteAsync(CancellationToken.None));

        await setting.TickAsync();

        (await setting.AskAsync(db => db.Evaluations.SingleAsync())).AsOf.Should().Be(new DateOnly(2026, 11, 17));
        (await service.DoAsync(parts => parts.GetRequiredService<NightOwed>().SinceAsync(CancellationToken.None))).Should().BeNull();
    }

    [SkippableTheory, EachDatabase]
    public async Task Nodes_that_look_at_once_hand_over_each_email_once(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await CycleSetting.MakeAsync(service);
        for (var i = 0; i < 4; i++)
            await setting.StartAsync((await service.PupilAsync(setting.School, setting.Class, $"Pupil {i}")).Id);
        service.Clock.MoveTo(new DateTimeOffset(2026, 11, 26, 7, 30, 0, TimeSpan.Zero));

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ActivatorUtilities.CreateInstance<Tick>(service.App.Services).RunAsync()));

        var email = await setting.AskAsync(db => db.Emails.SingleAsync());
        email.HandedOverAt.Should().NotBeNull();
        email.Attempts.Should().Be(0);
        Directory.GetFiles(Path.Combine(service.DataFolder, "mail")).Should().ContainSingle();
    }
}
