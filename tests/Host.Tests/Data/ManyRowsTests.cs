using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Data;

public class ManyRowsTests
{
    private const int Many = 60;

    [SkippableTheory, EachDatabase]
    public async Task Many_new_rows_get_their_numbers_in_the_order_in_which_they_were_added(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);

        var entries = await service.DoAsync(async parts =>
        {
            var db = parts.GetRequiredService<AppDb>();
            var added = Enumerable.Range(0, Many).Select(i => Entry(i, service.Now())).ToList();
            db.AuditEntries.AddRange(added);
            await db.SaveChangesAsync();
            return added;
        });

        var kept = await service.DoAsync(parts => parts.GetRequiredService<AppDb>().AuditEntries.AsNoTracking().Where(e => e.Action == "counted").OrderBy(e => e.Id).ToListAsync());
        kept.Should().HaveCount(Many).And.BeEquivalentTo(entries, options => options.WithStrictOrdering());
    }

    [SkippableTheory, EachDatabase]
    public async Task Many_rows_are_changed_and_removed_each_in_its_own_way(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        await AddStatesAsync(service);

        await ChangeAsync(service, states =>
        {
            foreach (var state in states)
                state.Value += " changed";
            return [];
        });
        await ChangeAsync(service, states => states.Where(state => int.Parse(state.Name[6..]) % 2 == 1));

        (await StatesAsync(service)).Should().BeEquivalentTo(Enumerable.Range(0, Many).Where(i => i % 2 == 0).Select(i => $"state {i}: value {i} changed"));
    }

    [SkippableTheory, EachDatabase]
    public async Task One_overtaken_row_among_many_is_noticed_and_nothing_is_written(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        await AddStatesAsync(service);

        var change = () => ChangeAsync(service, states =>
        {
            foreach (var state in states)
                state.Value = "overwritten";
            return [];
        }, overtake: db => db.ServiceStates.Where(s => s.Name == "state 7").ExecuteDeleteAsync());

        (await change.Should().ThrowAsync<DbUpdateException>()).Which.IsConflict().Should().BeTrue();
        (await StatesAsync(service)).Should().HaveCount(Many - 1).And.NotContain(text => text.Contains("overwritten"));
    }

    [SkippableTheory, EachDatabase]
    public async Task Many_rows_that_point_to_one_another_are_written_in_an_order_that_the_database_takes(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        await service.AuthorityAsync();
        var school = await service.SchoolAsync();

        // New ones that point to new ones, then all of them turned to other new ones, while those they pointed to go.
        await service.DoAsync(async parts =>
        {
            var db = parts.GetRequiredService<AppDb>();
            for (var i = 0; i < 2 * Many; i++)
                db.Pupils.Add(Pupil(school, Class(school, $"Class {i}"), i));
            return await db.SaveChangesAsync();
        });
        await service.DoAsync(async parts =>
        {
            var db = parts.GetRequiredService<AppDb>();
            foreach (var pupil in await db.Pupils.Include(p => p.Class).ToListAsync())
            {
                var (left, next) = (pupil.Class!, Class(school, $"Next {pupil.Class!.Name}"));
                db.Classes.Add(next);
                pupil.ClassId = next.Id;
                db.Classes.Remove(left);
            }

            return await db.SaveChangesAsync();
        });

        (await service.DoAsync(parts => parts.GetRequiredService<AppDb>().Pupils.CountAsync(p => p.Class!.Name.StartsWith("Next")))).Should().Be(2 * Many);
        (await service.DoAsync(parts => parts.GetRequiredService<AppDb>().Classes.CountAsync())).Should().Be(2 * Many);
    }

    [SkippableFact]
    public async Task Many_alike_rows_are_one_statement_on_postgres()
    {
        await using var service = await RunningService.StartAsync(DatabaseKind.Postgres);
        service.Queries.Reset();
        await AddStatesAsync(service);
        service.Queries.Asked.Should().ContainSingle();
    }

    private static SchoolClass Class(School school, string name) => new() { Id = Guid.CreateVersion7(), SchoolId = school.Id, Name = name, YearGroup = 4 };

    private static Pupil Pupil(School school, SchoolClass inClass, int number) => new()
    {
        Id = Guid.CreateVersion7(),
        SchoolId = school.Id,
        Class = inClass,
        Forename = $"Pupil {number}",
        Surname = "Example",
        BornOn = new DateOnly(2018, 1, 15),
        YearGroup = 4,
    };

    private static AuditEntry Entry(int number, DateTime at) => new()
    {
        At = at,
        Action = "counted",
        Subject = "number",
        SubjectId = $"{number}",
        Detail = number % 3 == 0 ? "" : $"It is \"{number}\", {{not}} less; {new string('é', number)}",
        SchoolId = number % 2 == 0 ? Guid.CreateVersion7() : null,
    };

    private static Task AddStatesAsync(RunningService service) => service.DoAsync(async parts =>
    {
        var db = parts.GetRequiredService<AppDb>();
        db.ServiceStates.AddRange(Enumerable.Range(0, Many).Select(i => new ServiceState { Name = $"state {i}", Value = $"value {i}" }));
        return await db.SaveChangesAsync();
    });

    private static Task ChangeAsync(RunningService service, Func<List<ServiceState>, IEnumerable<ServiceState>> change, Func<AppDb, Task>? overtake = null) => service.DoAsync(async parts =>
    {
        var db = parts.GetRequiredService<AppDb>();
        var states = await db.ServiceStates.Where(s => s.Name.StartsWith("state ")).ToListAsync();
        db.ServiceStates.RemoveRange(change(states));
        if (overtake is not null)
            await overtake(db);
        return await db.SaveChangesAsync();
    });

    private static Task<List<string>> StatesAsync(RunningService service) => service.DoAsync(parts =>
        parts.GetRequiredService<AppDb>().ServiceStates.Where(s => s.Name.StartsWith("state ")).Select(s => s.Name + ": " + s.Value).ToListAsync());
}
