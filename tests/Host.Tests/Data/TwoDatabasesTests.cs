using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Evaluations;
using SendWorkflows.Host.Imports;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Data;

/// <summary>Two authorities, each with a service and a PostgreSQL database of its own, as docs/scale.md places them.</summary>
public class TwoDatabasesTests
{
    [SkippableFact]
    public async Task Neither_of_two_services_sees_the_others_pupils_or_takes_them_for_its_own()
    {
        await using var one = await RunningService.StartAsync(DatabaseKind.Postgres);
        await using var other = await RunningService.StartAsync(DatabaseKind.Postgres);

        // The same number in both: a child who lives in one authority and is taught in the other stands in each by itself.
        var files = await Task.WhenAll(FillAsync(one, "205", "Ada"), FillAsync(other, "206", "Ben"));

        files.Should().AllSatisfy(import => import.Problems.Should().NotContain(problem => problem.Rejected));
        (await NamesAsync(one)).Should().Equal("Ada");
        (await NamesAsync(other)).Should().Equal("Ben");
        (await one.App.Services.GetRequiredService<EvaluatePupils>().AllAsync()).Pupils.Should().Be(1);
        (await EvaluatedAsync(one), await EvaluatedAsync(other)).Should().Be((1, 0));
    }

    [SkippableFact]
    public async Task A_person_of_one_is_nobody_in_the_other()
    {
        await using var one = await RunningService.StartAsync(DatabaseKind.Postgres);
        await using var other = await RunningService.StartAsync(DatabaseKind.Postgres);
        await FillAsync(one, "205", "Ada");
        await FillAsync(other, "206", "Ben");
        var admin = await one.PersonAsync(Roles.Administrator);

        (await one.DoAsync(parts => parts.GetRequiredService<AppDb>().Users.CountAsync(u => u.Email == admin.Email))).Should().Be(1);
        (await other.DoAsync(parts => parts.GetRequiredService<AppDb>().Users.CountAsync(u => u.Email == admin.Email))).Should().Be(0);
    }

    private static async Task<Import> FillAsync(RunningService service, string authority, string forename)
    {
        await service.AuthorityAsync(authority, authority == "205" ? "205-hammersmith-and-fulham" : "206-islington");
        var school = await service.SchoolAsync(authority: authority);
        var file = $"UPN,Surname,Forename,DateOfBirth,YearGroup,AttendancePercent\n{Upns.Permanent(1)},Example,{forename},2018-01-15,4,91\n";
        return (await service.DoAsync(parts => parts.GetRequiredService<ImportFile>().RunAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(file)), "pupils.csv", school.Id))).Import;
    }

    private static Task<List<string>> NamesAsync(RunningService service) => service.DoAsync(parts => parts.GetRequiredService<AppDb>().Pupils.Select(p => p.Forename).ToListAsync());

    private static Task<int> EvaluatedAsync(RunningService service) => service.DoAsync(parts => parts.GetRequiredService<AppDb>().Evaluations.CountAsync());
}
