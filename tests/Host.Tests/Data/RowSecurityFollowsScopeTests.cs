using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Data;

public class RowSecurityFollowsScopeTests
{
    [SkippableFact]
    public async Task A_scope_that_grows_while_its_connection_is_open_is_followed_by_whatever_is_asked_next()
    {
        await using var service = await RunningService.StartAsync(DatabaseKind.Postgres);
        await service.AuthorityAsync();
        var pupil = await service.PupilAsync(await service.SchoolAsync("Willow Primary", "100001"));
        await using var work = service.App.Services.CreateAsyncScope();
        var scope = work.ServiceProvider.GetRequiredService<AccessScope>();
        var db = work.ServiceProvider.GetRequiredService<AppDb>();
        await db.Database.OpenConnectionAsync();

        (await Surnames(db).CountAsync()).Should().Be(0);
        scope.Pupils.Add(pupil.Id);
        (await Surnames(db).CountAsync()).Should().Be(1);
        scope.OpenToSystem();
        (await db.Database.ExecuteSqlAsync($"""UPDATE "Pupils" SET "Surname" = 'Changed' WHERE current_setting('sendworkflows.everything') = 'on'""")).Should().Be(1);
    }

    private static IQueryable<string> Surnames(AppDb db) => db.Pupils.IgnoreQueryFilters().Select(p => p.Surname);
}
