using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Interventions;
using SendWorkflows.Host.Pupils;
using SendWorkflows.TestKit;

namespace SendWorkflows.Host.Tests.Interventions;

/// <summary>A school with two classes and a language group of one pupil of each, led by the assistant of the first. It meets on Mondays and Wednesdays.</summary>
internal sealed record ProvisionSetting(RunningService Service, School School, Pupil Ada, Pupil Ben, AppUser Assistant, AppUser Senco, Intervention Group)
{
    internal static readonly DateOnly Monday = new(2026, 11, 16);

    internal static async Task<ProvisionSetting> MakeAsync(RunningService service)
    {
        await service.AuthorityAsync();
        var school = await service.SchoolAsync();
        var oak = await service.ClassAsync(school);
        var elm = await service.ClassAsync(school, "4 Elm");
        var (ada, ben) = (await service.PupilAsync(school, oak, "Ada", "Oakley"), await service.PupilAsync(school, elm, "Ben", "Elmore"));
        var assistant = await service.PersonAsync(Roles.SupportStaff, school, oak, email: "ta@example.test");
        var senco = await service.PersonAsync(Roles.Senco, school, email: "senco@example.test");
        var group = await service.AddAsync(new Intervention
        {
            Id = Guid.CreateVersion7(),
            SchoolId = school.Id,
            Name = "Language group",
            Wave = "targeted",
            Area = "C&I",
            LeaderId = assistant.Id,
            StaffKind = "teaching-assistant",
            Days = Weekdays.Monday | Weekdays.Wednesday,
            SessionMinutes = 30,
            From = new DateOnly(2026, 10, 19),
            Until = new DateOnly(2026, 12, 9),
        });
        foreach (var pupil in new[] { ada, ben })
            await service.AddAsync(new GroupMember { Id = Guid.CreateVersion7(), InterventionId = group.Id, PupilId = pupil.Id, From = group.From });
        return new ProvisionSetting(service, school, ada, ben, assistant, senco, group);
    }

    internal Task RateAsync(int pencePerHour, DateOnly? from = null) => Service.AddAsync(
        new StaffRate { Id = Guid.CreateVersion7(), SchoolId = School.Id, Kind = "teaching-assistant", From = from ?? new DateOnly(2026, 4, 1), PencePerHour = pencePerHour });

    /// <summary>A session to which these pupils came; the rest of the group did not.</summary>
    internal async Task HeldAsync(DateOnly day, params Pupil[] came)
    {
        var session = await Service.AddAsync(new Session
        {
            Id = Guid.CreateVersion7(),
            InterventionId = Group.Id,
            HeldOn = day,
            Minutes = 30,
            Key = Guid.NewGuid(),
            LoggedById = Assistant.Id,
            LoggedAt = Service.Now(),
        });
        foreach (var pupil in new[] { Ada, Ben })
            await Service.AddAsync(new SessionPupil { Id = Guid.CreateVersion7(), SessionId = session.Id, PupilId = pupil.Id, Came = came.Contains(pupil) });
    }

    internal Task<List<Session>> SessionsAsync() => Service.DoAsync(parts =>
        parts.GetRequiredService<AppDb>().Sessions.AsNoTracking().Include(s => s.Pupils).OrderBy(s => s.LoggedAt).ThenBy(s => s.Id).ToListAsync());

    internal Task<ProvisionLine> LineAsync(Pupil pupil, DateOnly? asOf = null) => Service.DoAsync(async parts =>
        (await parts.GetRequiredService<ProvisionReader>().ReadAsync(parts.GetRequiredService<AppDb>().GroupMembers.Where(m => m.PupilId == pupil.Id), asOf ?? Monday)).Single());
}
