using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Data;

public class OpenPartTests
{
    [SkippableTheory, EachDatabase]
    public async Task A_query_names_only_the_parts_of_the_scope_that_are_open(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);

        Condition(service, scope => scope.Schools.Add(Guid.NewGuid())).Should().Contain("SchoolId").And.NotContain("ClassId").And.NotContain("HomeAuthorityCode");
        Condition(service, scope => scope.Classes.Add(Guid.NewGuid())).Should().Contain("ClassId").And.NotContain("SchoolId");
        Condition(service, scope => scope.Authorities.Add("205")).Should().Contain("HomeAuthorityCode").And.Contain("SharedWithAuthority").And.NotContain("SchoolId");
        Condition(service, scope =>
        {
            scope.Classes.Add(Guid.NewGuid());
            scope.Pupils.Add(Guid.NewGuid());
        }).Should().Contain("\"Id\"").And.Contain("ClassId").And.Contain(" OR ").And.NotContain("SchoolId");
    }

    [SkippableTheory, EachDatabase]
    public async Task Work_that_no_person_asked_for_asks_without_a_condition_and_an_empty_scope_for_nothing(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);

        Text(service, scope => scope.OpenToSystem()).Should().NotContain("WHERE");
        Text(service, _ => { }).Should().MatchRegex("WHERE (FALSE|0)\\s*$");
    }

    private static string Condition(RunningService service, Action<AccessScope> open) => Text(service, open).Split("WHERE", 2)[1];

    private static string Text(RunningService service, Action<AccessScope> open)
    {
        using var work = service.App.Services.CreateScope();
        open(work.ServiceProvider.GetRequiredService<AccessScope>());
        return work.ServiceProvider.GetRequiredService<AppDb>().Pupils.Select(p => p.Surname).ToQueryString();
    }
}
