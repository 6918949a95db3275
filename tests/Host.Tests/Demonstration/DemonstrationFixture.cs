using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Demonstration;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Demonstration;

/// <summary>The demonstration, filled once for all the tests that only look at it.</summary>
public sealed class DemonstrationFixture : IAsyncLifetime
{
    public RunningService Service { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Service = await RunningService.StartAsync(demo: true);
        await DemonstrationStart.RunAsync(Service.App.Services, TextWriter.Null, CancellationToken.None);
    }

    public async Task<Visitor> SignedInAsync(string email)
    {
        var visitor = Service.Visit();
        await visitor.SignInAsync(email, StaffInventor.Password);
        return visitor;
    }

    public async Task DisposeAsync() => await Service.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class DemonstrationCollection : ICollectionFixture<DemonstrationFixture>
{
    public const string Name = "demonstration";
}
