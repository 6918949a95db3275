using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Access;

public class AccessScopeTests
{
    [SkippableTheory, EachDatabase]
    public async Task Nothing_is_in_sight_until_a_scope_is_opened(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        await SchoolWithPupilsAsync(service);

        (await SeenAsync(service, _ => { })).Should().BeEmpty();
    }

    [SkippableTheory, EachDatabase]
    public async Task A_school_in_scope_shows_its_pupils_and_no_others(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var (willow, _) = await SchoolWithPupilsAsync(service);

        (await SeenAsync(service, scope => scope.Schools.Add(willow.Id))).Should().BeEquivalentTo("Oak pupil", "Elm pupil");
    }

    [SkippableTheory, EachDatabase]
    public async Task A_class_in_scope_shows_that_class_alone(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var (_, oak) = await SchoolWithPupilsAsync(service);

        (await SeenAsync(service, scope => scope.Classes.Add(oak.Id))).Should().BeEquivalentTo("Oak pupil");
    }

    [SkippableTheory, EachDatabase]
    public async Task An_authority_sees_only_pupils_whose_record_was_shared_with_it(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        await SchoolWithPupilsAsync(service);
        await service.DoAsync(services => services.GetRequiredService<AppDb>().Pupils
            .Where(p => p.Forename == "Elm").ExecuteUpdateAsync(p => p.SetProperty(x => x.SharedWithAuthority, true)));

        (await SeenAsync(service, scope => scope.Authorities.Add("205"))).Should().BeEquivalentTo("Elm pupil");
        (await SeenAsync(service, scope => scope.Authorities.Add("206"))).Should().BeEmpty();
    }

    [SkippableTheory, EachDatabase]
    public async Task A_record_is_out_of_sight_with_its_pupil(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var (_, oak) = await SchoolWithPupilsAsync(service);

        var seen = await WithScopeAsync(service, scope => scope.Classes.Add(oak.Id), db => db.Placements.CountAsync());
        seen.Should().Be(1);
    }

    private static async Task<(School Willow, SchoolClass Oak)> SchoolWithPupilsAsync(RunningService service)
    {
        await service.AuthorityAsync();
        var willow = await service.SchoolAsync();
        var beech = await service.SchoolAsync("Beech Primary", "100002");
        var oak = await service.ClassAsync(willow);
        var elm = await service.ClassAsync(willow, "4 Elm");
        foreach (var (school, group, name) in new[] { (willow, oak, "Oak"), (willow, elm, "Elm"), (beech, null, "Beech") })
        {
            var pupil = await service.PupilAsync(school, group, name, "pupil");
            await service.AddAsync(new Placement { Id = Guid.CreateVersion7(), PupilId = pupil.Id, Ladder = "l", Layer = "1", From = new DateOnly(2026, 9, 1) });
        }

        return (willow, oak);
    }

    private static Task<List<string>> SeenAsync(RunningService service, Action<AccessScope> open) =>
        WithScopeAsync(service, open, db => db.Pupils.Select(p => p.Forename + " " + p.Surname).ToListAsync());

    private static async Task<T> WithScopeAsync<T>(RunningService service, Action<AccessScope> open, Func<AppDb, Task<T>> ask)
    {
        await using var work = service.App.Services.CreateAsyncScope();
        open(work.ServiceProvider.GetRequiredService<AccessScope>());
        return await ask(work.ServiceProvider.GetRequiredService<AppDb>());
    }
}
