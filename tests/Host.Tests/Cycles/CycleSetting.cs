using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.TestKit;

namespace SendWorkflows.Host.Tests.Cycles;

/// <summary>A school with one pupil and everyone who answers for them.</summary>
internal sealed record CycleSetting(
    RunningService Service, School School, SchoolClass Class, Pupil Pupil, AppUser Teacher, AppUser PhaseLeader, AppUser Senco, AppUser Slt, AppUser Head)
{
    internal static async Task<CycleSetting> MakeAsync(RunningService service)
    {
        await service.AuthorityAsync();
        var school = await service.SchoolAsync();
        var group = await service.ClassAsync(school);
        return new CycleSetting(
            service, school, group, await service.PupilAsync(school, group),
            await service.PersonAsync(Roles.ClassTeacher, school, group, email: "teacher@example.test"),
            await service.PersonAsync(Roles.PhaseLeader, school, yearFrom: 3, yearTo: 4, email: "phase@example.test"),
            await service.PersonAsync(Roles.Senco, school, email: "senco@example.test"),
            await service.PersonAsync(Roles.Slt, school, email: "slt@example.test"),
            await service.PersonAsync(Roles.Head, school, email: "head@example.test"));
    }

    internal async Task<Cycle> StartAsync(Guid? pupilId = null) =>
        (await Service.DoAsync(services => services.GetRequiredService<StartCycle>().RunAsync(pupilId ?? Pupil.Id))).Cycle!;

    internal Task<TickOutcome> TickAsync() => Service.App.Services.GetRequiredService<Tick>().RunAsync();

    /// <summary>Moves to seven in the morning of each day on the way, doing each day's work.</summary>
    internal async Task PassDaysToAsync(DateOnly day)
    {
        for (var next = DateOnly.FromDateTime(Service.Now()).AddDays(1); next <= day; next = next.AddDays(1))
        {
            // Seven in London is six or seven UTC: half past seven UTC is after it all year round.
            Service.Clock.MoveTo(new DateTimeOffset(next, new TimeOnly(7, 30), TimeSpan.Zero));
            await TickAsync();
        }
    }

    /// <summary>The messages recorded so far: the day, the role and the kind, in order.</summary>
    internal Task<List<string>> MessagesAsync() => AskAsync(async db =>
        (await db.Notifications.OrderBy(n => n.RecordedAt).ThenBy(n => n.Key).ToListAsync()).ConvertAll(n => $"{n.SendOn:yyyy-MM-dd} {n.Role} {n.Kind} {n.Duty}"));

    internal Task<T> AskAsync<T>(Func<AppDb, Task<T>> ask) => Service.DoAsync(services => ask(services.GetRequiredService<AppDb>()));
}
