using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Demonstration;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Demonstration;

public class DemonstrationStartTests
{
    [Fact]
    public async Task A_demonstration_whose_first_filling_was_cut_short_begins_again_and_a_filled_one_is_left_alone()
    {
        await using var service = await RunningService.StartAsync(demo: true);
        await service.AuthorityAsync("999", "england");
        var first = new StringWriter();
        var second = new StringWriter();

        await DemonstrationStart.RunAsync(service.App.Services, first, CancellationToken.None);
        await DemonstrationStart.RunAsync(service.App.Services, second, CancellationToken.None);

        first.ToString().Should().Contain("cut short last time").And.Contain("takes about a minute").And.Contain("has been set up");
        second.ToString().Should().BeEmpty();
        (await service.DoAsync(services => services.GetRequiredService<AppDb>().Authorities.Select(a => a.Code).ToListAsync()))
            .Should().NotContain("999").And.Contain("205");
    }
}
