using System.Net;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Tests.Cycles;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Operations;

public class HealthTests
{
    [SkippableTheory, EachDatabase]
    public async Task A_service_with_all_it_needs_is_ready(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        await service.AuthorityAsync();

        var answer = await service.Visit().SendAsync("/health/ready");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).Should().StartWith("{\"status\":\"ready\"").And.Contain("\"name\":\"migrated\"").And.Contain("\"name\":\"policy\"").And.Contain("\"name\":\"mail\"");
    }

    [SkippableTheory, EachDatabase]
    public async Task A_database_that_lacks_a_change_of_this_version_is_not_ready_and_says_what_to_run(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await CycleSetting.MakeAsync(service);
        // On PostgreSQL the service's own role may not touch the history: the account that migrates does.
        var forget = "DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" = (SELECT MAX(\"MigrationId\") FROM \"__EFMigrationsHistory\")";
        var asOwner = kind == DatabaseKind.Postgres ? "RESET ROLE; " + forget : forget;
        await setting.AskAsync(db => db.Database.ExecuteSqlRawAsync(asOwner));

        var answer = await service.Visit().SendAsync("/health/ready");

        answer.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync()).Should().Contain("not-ready").And.Contain("The database lacks 1 change of this version. Run sendworkflows migrate.");
        (await service.Visit().SendAsync("/health/live")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_authority_without_a_policy_is_named_and_keeps_no_page_from_being_served()
    {
        await using var service = await RunningService.StartAsync();
        await service.AuthorityAsync("999", ruleSet: "nowhere");

        var answer = await service.Visit().SendAsync("/health/ready");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).Should().Contain("degraded").And.Contain("nowhere");
    }
}
