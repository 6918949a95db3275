using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Absences;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Notifications;
using SendWorkflows.Host.Reports;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Demonstration.Year;

/// <summary>
/// The demonstration's people at the end of a school day: each does those of their duties that they set about by then, in their own name, with their own
/// sight of pupils, through the operations that the pages use. Most are in time, some late, a few very late.
/// </summary>
public sealed class PeopleAtWork(IServiceScopeFactory scopes, TimeProvider time)
{
    private readonly WorkHabits _habits = WorkHabits.Read();
    private bool _begun;

    /// <summary>Does the day's work in the schools that are open, and says how much; nothing where schools are closed.</summary>
    public async Task<IReadOnlyDictionary<string, int>> WorkAsync(DateOnly day, CancellationToken cancellation)
    {
        var (open, owed, people) = await LookAsync(day, cancellation);
        var done = 0;
        var begun = 0;
        if (open.Count > 0 && !_begun)
            begun = await BeginAsync(open, cancellation);
        foreach (var duty in owed.Where(duty => _habits.SetsAbout(duty.PupilId, duty.Name, duty.DueOn ?? LocalDay.Of(duty.OpenedAt).AddDays(10)) <= day))
        {
            if (people.Find(duty.Role, duty.Pupil) is not [var person, ..])
                continue;
            done += await AsAsync(person.Id, services => new OneDuty(services, _habits, time.Today()).DoAsync(duty, cancellation), cancellation) ? 1 : 0;
        }

        return new Dictionary<string, int> { ["workflow begun by people"] = begun, ["duty done by people"] = done }.Where(each => each.Value > 0).ToDictionary();
    }

    private async Task<(IReadOnlyList<Guid> Open, IReadOnlyList<Duties.Duty> Owed, PeopleInRoles People)> LookAsync(DateOnly day, CancellationToken cancellation)
    {
        await using var work = scopes.CreateAsyncScope();
        work.ServiceProvider.GetRequiredService<AccessScope>().OpenToSystem();
        var db = work.ServiceProvider.GetRequiredService<AppDb>();
        var calendars = await work.ServiceProvider.GetRequiredService<SchoolCalendars>().OfAsync(await db.Schools.Select(s => s.Id).ToListAsync(cancellation), cancellation);
        var open = calendars.Where(each => each.Value.IsSchoolDay(day)).Select(each => each.Key).ToList();
        var people = await PeopleInRoles.OfAsync(db, work.ServiceProvider.GetRequiredService<StandIns>(), open, cancellation);
        var latest = day.AddDays(-_habits.Habits.Min(habit => habit.From));
        var owed = await db.Duties.AsNoTracking().Include(d => d.Pupil)
            .Where(d => open.Contains(d.SchoolId) && d.ClosedAt == null && d.Minutes > 0 && (d.DueOn == null || d.DueOn <= latest))
            .OrderBy(d => d.DueOn).ThenBy(d => d.PupilId).ThenBy(d => d.Name).ToListAsync(cancellation);
        return (open, owed, people);
    }

    private async Task<int> BeginAsync(IReadOnlyList<Guid> schools, CancellationToken cancellation)
    {
        _begun = true;
        var begun = 0;
        foreach (var senco in await SencosAsync(schools, cancellation))
        {
            begun += await AsAsync(senco, async services =>
            {
                var register = (await services.GetRequiredService<SenRegister>().ReadAsync(cancellation)).Select(line => line.PupilId).Order().ToList();
                var count = 0;
                foreach (var workflow in _habits.Begin)
                    count += (await services.GetRequiredService<StartForMany>().RunAsync(workflow, register, cancellation)).Begun;
                return count;
            }, cancellation);
        }

        return begun;
    }

    private async Task<List<Guid>> SencosAsync(IReadOnlyList<Guid> schools, CancellationToken cancellation)
    {
        await using var work = scopes.CreateAsyncScope();
        return await work.ServiceProvider.GetRequiredService<AppDb>().Assignments.Where(a => a.Role == Roles.Senco && a.SchoolId != null && schools.Contains(a.SchoolId.Value) && a.User.LeftAt == null)
            .OrderBy(a => a.UserId).Select(a => a.UserId).ToListAsync(cancellation);
    }

    /// <summary>Works as a signed-in person does: with their roles, and only their pupils in sight.</summary>
    private async Task<T> AsAsync<T>(Guid personId, Func<IServiceProvider, Task<T>> work, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (!await services.GetRequiredService<ActAs>().RunAsync(personId, cancellation))
            throw new InvalidOperationException($"The person {personId} has left.");
        return await work(services);
    }
}
