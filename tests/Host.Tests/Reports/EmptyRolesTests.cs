using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Requests;
using SendWorkflows.Host.Tests.Cycles;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Reports;

public class EmptyRolesTests
{
    [Fact]
    public async Task An_authority_without_an_officer_is_shown_to_the_head_as_a_role_with_nobody_in_it()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await CycleSetting.MakeAsync(service);
        await service.DoAsync(services =>
        {
            services.GetRequiredService<Actor>().Become(setting.Senco);
            return services.GetRequiredService<RecordRequest>().RunAsync(
                new RequestInput(setting.Pupil.Id, "parent", "A parent", new DateOnly(2026, 11, 13), new DateOnly(2026, 11, 16), "205", ""), CancellationToken.None);
        });
        var head = await service.SignedInAsync(setting.Head);

        var before = (await head.OpenAsync("/overdue")).QuerySelector(".app-problems")!.TextContent;
        await service.AuthorityAsync("206", "england");
        await service.PersonAsync(Roles.LaOfficer, authority: "206");
        var other = (await head.OpenAsync("/overdue")).QuerySelector(".app-problems");
        await service.PersonAsync(Roles.LaOfficer, authority: "205");
        var after = (await head.OpenAsync("/overdue")).QuerySelector(".app-problems");

        before.Should().Contain("Local authority officer: 1 thing to do for 1 pupil, and nobody to do it").And.Contain("tell the authority where the pupils live");
        other.Should().NotBeNull("another authority's officer does not see this pupil");
        after.Should().BeNull();
    }
}
