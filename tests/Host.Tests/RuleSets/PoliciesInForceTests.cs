using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.RuleSets;

public class PoliciesInForceTests
{
    private const string Set = "205-hammersmith-and-fulham";

    private const string Manifest = $"rules/{Set}/ruleset.json";

    [SkippableTheory, EachDatabase]
    public async Task A_broken_file_leaves_the_last_good_version_in_force_and_is_named_with_its_place(DatabaseKind kind)
    {
        using var folder = new RulesFolder();
        await using var service = await RunningService.StartAsync(kind, settings: folder.Settings);
        var good = await InForceAsync(service);

        folder.Write("rules/england/attendance.rules.json", "[ { \"WorkflowName\": ");

        var held = await InForceAsync(service);
        held.IsHeldBack.Should().BeTrue();
        held.Version!.Id.Should().Be(good.Version!.Id);
        held.Policy!.ContentHash.Should().Be(good.Policy!.ContentHash);
        held.Problems.Should().Contain(p => p.Place.ToString().StartsWith("rules/england/attendance.rules.json"));
    }

    [SkippableTheory, EachDatabase]
    public async Task After_going_back_to_an_earlier_version_and_breaking_it_a_restart_keeps_to_that_version(DatabaseKind kind)
    {
        using var folder = new RulesFolder();
        await using var service = await RunningService.StartAsync(kind, settings: folder.Settings);
        var text = folder.Read(Manifest);
        var first = await InForceAsync(service);
        await NextAsync(service, folder, text.Replace("2026.1", "2026.2"), "2026.2");
        await NextAsync(service, folder, text, "2026.1");
        service.Clock.Advance(TimeSpan.FromHours(1));
        folder.Write(Manifest, "{");

        // A service that starts anew has read nothing before.
        using var restarted = ActivatorUtilities.CreateInstance<PoliciesInForce>(service.App.Services);
        var held = await restarted.OfAsync(Set);

        held.IsHeldBack.Should().BeTrue();
        held.Version!.Id.Should().Be(first.Version!.Id);
    }

    private static async Task NextAsync(RunningService service, RulesFolder folder, string manifest, string version)
    {
        service.Clock.Advance(TimeSpan.FromHours(1));
        folder.Write(Manifest, manifest);
        service.App.Services.GetRequiredService<PoliciesInForce>().CheckAgain();
        (await InForceAsync(service)).Version!.Version.Should().Be(version);
    }

    private static Task<PolicyInForce> InForceAsync(RunningService service) => service.App.Services.GetRequiredService<PoliciesInForce>().OfAsync(Set);
}
