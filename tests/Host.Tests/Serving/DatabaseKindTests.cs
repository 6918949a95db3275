using FluentAssertions;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Serving;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Serving;

public class DatabaseKindTests
{
    [SkippableTheory, EachDatabase]
    public async Task The_demonstration_refuses_the_database_of_a_real_service(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);

        var refusal = await DatabasePreparation.PrepareAsync(service.App.Services, new ServiceOptions(Demo: true, ""), CancellationToken.None);

        refusal.Should().StartWith("This database belongs to a real service");
    }

    [SkippableTheory, EachDatabase]
    public async Task A_real_service_refuses_the_database_of_the_demonstration(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind, demo: true);

        var refusal = await DatabasePreparation.PrepareAsync(service.App.Services, new ServiceOptions(Demo: false, ""), CancellationToken.None);

        refusal.Should().StartWith("This database belongs to a demonstration");
    }
}
