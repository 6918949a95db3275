using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Data.RowSecurity;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Tests.Access;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Data;

public class RowSecurityTests
{
    private const string Pupils = "SELECT count(*)::int AS \"Value\" FROM \"Pupils\"";
    private const string RightsOfRoles = "information_schema.role_table_grants WHERE grantee LIKE 'sendworkflows\\_%'";
    private const string Placements = "SELECT count(*)::int AS \"Value\" FROM \"Placements\"";

    [SkippableFact]
    public async Task Every_table_with_a_pupil_in_it_has_row_security()
    {
        await using var service = await RunningService.StartAsync(DatabaseKind.Postgres);

        var without = await service.DoAsync(services => services.GetRequiredService<AppDb>().Database.SqlQueryRaw<string>(
            """
            SELECT c.relname AS "Value" FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relkind = 'r' AND (a.attname = 'PupilId' OR c.relname IN ('Pupils', 'PlanTargets', 'InboxEntries')) AND NOT c.relrowsecurity
            """).ToListAsync());

        without.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task A_query_without_any_filter_sees_only_what_is_in_scope()
    {
        await using var service = await RunningService.StartAsync(DatabaseKind.Postgres);
        var (willow, _) = await TwoSchoolsAsync(service);

        (await CountAsync(service, scope => scope.Schools.Add(willow.SchoolId), Pupils)).Should().Be(1);
        (await CountAsync(service, scope => scope.Schools.Add(willow.SchoolId), Placements)).Should().Be(1);
        (await CountAsync(service, scope => scope.Authorities.Add("205"), Pupils)).Should().Be(0, "neither record was shared with the authority");
        (await CountAsync(service, _ => { }, Pupils)).Should().Be(0);
        (await CountAsync(service, scope => scope.OpenToSystem(), Placements)).Should().Be(2);
    }

    [SkippableFact]
    public async Task A_record_about_another_schools_pupil_is_neither_written_nor_moved()
    {
        await using var service = await RunningService.StartAsync(DatabaseKind.Postgres);
        var (willow, beech) = await TwoSchoolsAsync(service);

        var write = () => WithScopeAsync(service, scope => scope.Schools.Add(willow.SchoolId), db => db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "Placements" ("Id", "PupilId", "Ladder", "Layer", "From") VALUES ({Guid.CreateVersion7()}, {beech.Id}, 'l', '1', '2026-09-01')"""));
        var moved = await WithScopeAsync(service, scope => scope.Schools.Add(willow.SchoolId), db =>
            db.Database.ExecuteSqlAsync($"""UPDATE "Placements" SET "Layer" = '2' WHERE "PupilId" = {beech.Id}"""));

        (await write.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.InsufficientPrivilege);
        moved.Should().Be(0);
    }

    [SkippableFact]
    public async Task What_is_in_the_audit_log_cannot_be_altered_or_removed()
    {
        await using var service = await RunningService.StartAsync(DatabaseKind.Postgres);
        await service.AddAsync(new AuditEntry { At = service.Now(), Action = "seen", Subject = "page", SubjectId = "1", Detail = "" });

        foreach (var attempt in new[] { "UPDATE \"AuditEntries\" SET \"Action\" = 'nothing'", "DELETE FROM \"AuditEntries\"" })
        {
            var alter = () => service.DoAsync(services => services.GetRequiredService<AppDb>().Database.ExecuteSqlRawAsync(attempt));
            (await alter.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.InsufficientPrivilege);
        }
    }

    [SkippableFact]
    public async Task The_service_works_as_a_role_that_cannot_step_round_a_policy_whatever_is_in_scope()
    {
        await using var service = await RunningService.StartAsync(DatabaseKind.Postgres);
        var seen = new List<string>();

        foreach (var open in OnePart(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), "205").Append(_ => { }).Append(scope => scope.OpenToSystem()))
        {
            seen.Add(await WithScopeAsync(service, open, db => db.Database
                .SqlQueryRaw<string>("SELECT rolname::text || rolsuper || rolbypassrls AS \"Value\" FROM pg_roles WHERE rolname = current_user").SingleAsync()));
        }

        seen.Distinct().Should().BeEquivalentTo(RowSecurityRole.All.Select(role => role.Name + "falsefalse"));
    }

    [SkippableFact]
    public async Task Whoever_has_one_part_of_a_scope_open_sees_what_the_role_bound_by_all_parts_would_show()
    {
        await using var service = await RunningService.StartAsync(DatabaseKind.Postgres);
        var (willow, beech) = await TwoSchoolsAsync(service);
        var ofClass = new SchoolClass { Id = Guid.CreateVersion7(), SchoolId = beech.SchoolId, Name = "4B", YearGroup = 4 };
        await service.AddAsync(ofClass);
        await WithScopeAsync(service, scope => scope.OpenToSystem(), db => db.Database.ExecuteSqlAsync($"""UPDATE "Pupils" SET "ClassId" = {ofClass.Id} WHERE "Id" = {beech.Id}"""));
        await WithScopeAsync(service, scope => scope.OpenToSystem(), db =>
            db.Database.ExecuteSqlAsync($"""UPDATE "Pupils" SET "SharedWithAuthority" = true, "HomeAuthorityCode" = '205' WHERE "Id" = {willow.Id}"""));

        foreach (var open in OnePart(willow.SchoolId, ofClass.Id, beech.Id, "205"))
        {
            // A second part that holds nobody makes it a scope of several parts.
            void OpenSeveral(AccessScope scope)
            {
                open(scope);
                scope.Schools.Add(Guid.NewGuid());
                scope.Pupils.Add(Guid.NewGuid());
            }

            foreach (var count in new[] { Pupils, Placements })
            {
                (await CountAsync(service, open, count)).Should().Be(1);
                (await CountAsync(service, OpenSeveral, count)).Should().Be(1);
            }
        }
    }

    [SkippableFact]
    public async Task A_backup_brought_back_without_the_roles_is_given_its_policies_at_the_next_start()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Postgres);
        await using var server = NpgsqlDataSource.Create(database.Settings.ConnectionString);
        var (policies, rights) = (await CountAsync(server, "pg_policies"), await CountAsync(server, RightsOfRoles));
        await using (var drop = server.CreateCommand($$"""
            DO $$ DECLARE p record; BEGIN
              FOR p IN SELECT policyname, tablename FROM pg_policies LOOP EXECUTE format('DROP POLICY %I ON %I', p.policyname, p.tablename); END LOOP;
            END $$;
            REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {{RowSecurityRole.Names}};
            """))
            await drop.ExecuteNonQueryAsync();
        (await CountAsync(server, RightsOfRoles)).Should().Be(0);

        (await DatabaseMigration.MigrateAsync(database.Settings, CancellationToken.None)).Should().BeNull();

        (await CountAsync(server, "pg_policies"), await CountAsync(server, RightsOfRoles)).Should().Be((policies, rights));
        policies.Should().BeGreaterThan(100);
    }

    [SkippableFact]
    public async Task Nobody_inherits_the_scope_of_whoever_used_the_connection_before()
    {
        await using var service = await RunningService.StartAsync(DatabaseKind.Postgres);
        var (willow, beech) = await TwoSchoolsAsync(service);

        foreach (var school in Enumerable.Range(0, 20).Select(i => i % 2 == 0 ? willow : beech))
        {
            var seen = await WithScopeAsync(service, scope => scope.Schools.Add(school.SchoolId), db => db.Pupils.IgnoreQueryFilters().Select(p => p.Id).ToListAsync());
            seen.Should().Equal(school.Id);
        }
    }

    [Fact]
    public async Task A_forgotten_filter_does_show_on_a_database_without_row_security()
    {
        await using var service = await RunningService.StartAsync(DatabaseKind.Sqlite, interceptor: new ForgottenFilters());
        await TwoSchoolsAsync(service);

        (await WithScopeAsync(service, _ => { }, db => db.Pupils.CountAsync())).Should().Be(2);
    }

    private static async Task<(Pupil Willow, Pupil Beech)> TwoSchoolsAsync(RunningService service)
    {
        await service.AuthorityAsync();
        var pupils = new List<Pupil>();
        foreach (var (name, urn) in new[] { ("Willow Primary", "100001"), ("Beech Primary", "100002") })
        {
            var pupil = await service.PupilAsync(await service.SchoolAsync(name, urn));
            await service.AddAsync(new Placement { Id = Guid.CreateVersion7(), PupilId = pupil.Id, Ladder = "l", Layer = "1", From = new DateOnly(2026, 9, 1) });
            pupils.Add(pupil);
        }

        return (pupils[0], pupils[1]);
    }

    private static async Task<long> CountAsync(NpgsqlDataSource server, string rows)
    {
        await using var count = server.CreateCommand($"SELECT count(*) FROM {rows}");
        return (long)(await count.ExecuteScalarAsync())!;
    }

    private static IEnumerable<Action<AccessScope>> OnePart(Guid school, Guid ofClass, Guid pupil, string authority) =>
        [scope => scope.Schools.Add(school), scope => scope.Classes.Add(ofClass), scope => scope.Pupils.Add(pupil), scope => scope.Authorities.Add(authority)];

    private static Task<int> CountAsync(RunningService service, Action<AccessScope> open, string sql) =>
        WithScopeAsync(service, open, db => db.Database.SqlQueryRaw<int>(sql).SingleAsync());

    private static async Task<T> WithScopeAsync<T>(RunningService service, Action<AccessScope> open, Func<AppDb, Task<T>> read)
    {
        await using var work = service.App.Services.CreateAsyncScope();
        open(work.ServiceProvider.GetRequiredService<AccessScope>());
        return await read(work.ServiceProvider.GetRequiredService<AppDb>());
    }
}
