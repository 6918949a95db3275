using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Drafts;
using SendWorkflows.Host.Tests.Cycles;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Drafts;

public class RecordedDraftsTests
{
    [SkippableTheory, EachDatabase]
    public async Task A_draft_thrown_away_in_another_tab_keeps_nobody_from_recording(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await CycleSetting.MakeAsync(service);
        await service.AddAsync(Draft(service, setting));

        await service.DoAsync(async parts =>
        {
            parts.GetRequiredService<Actor>().Become(setting.Teacher);
            await parts.GetRequiredService<RecordedDrafts>().EndWithRecordingAsync(Ticket(setting), default);
            await setting.AskAsync(db => db.Drafts.ExecuteDeleteAsync());
            var db = parts.GetRequiredService<AppDb>();
            (await db.Pupils.SingleAsync()).Forename = "Recorded";
            await db.SaveChangesAsync();
        });

        (await setting.AskAsync(db => db.Pupils.SingleAsync())).Forename.Should().Be("Recorded");
    }

    [SkippableTheory, EachDatabase]
    public async Task Where_recording_fails_the_draft_stays(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await CycleSetting.MakeAsync(service);
        var draft = await service.AddAsync(Draft(service, setting));

        var record = () => service.DoAsync(async parts =>
        {
            parts.GetRequiredService<Actor>().Become(setting.Teacher);
            await parts.GetRequiredService<RecordedDrafts>().EndWithRecordingAsync(Ticket(setting), default);
            var db = parts.GetRequiredService<AppDb>();
            (await db.Pupils.SingleAsync()).Forename = "Recorded";
            // The same number twice.
            db.Add(new Host.Pupils.Authority { Code = "205", Name = "Again", RuleSet = "england" });
            await db.SaveChangesAsync();
        });

        await record.Should().ThrowAsync<DbUpdateException>();
        (await setting.AskAsync(db => db.Drafts.SingleAsync())).Id.Should().Be(draft.Id);
        (await setting.AskAsync(db => db.Pupils.SingleAsync())).Forename.Should().NotBe("Recorded");
    }

    private static DraftTicket Ticket(CycleSetting setting) =>
        new(setting.Teacher.Id, null, setting.Pupil.Id, "/form", "A form", new DateOnly(2026, 11, 16), Guid.NewGuid(), Guid.Empty, new Dictionary<string, string>());

    private static Draft Draft(RunningService service, CycleSetting setting) => new()
    {
        Id = Guid.CreateVersion7(),
        UserId = setting.Teacher.Id,
        PupilId = setting.Pupil.Id,
        Form = "/form",
        Title = "A form",
        Fields = "[]",
        BegunAt = service.Now(),
        KeptAt = service.Now(),
        KeptFrom = Guid.NewGuid(),
    };
}
