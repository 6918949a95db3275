using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Interventions;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Serving;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Interventions;

public class ProvisionReaderTests
{
    // 19 and 21 October, then after half term 2, 4, 9, 11 and 16 November.
    private const int PlannedToMonday = 7;

    // To 9 December: 18, 23, 25, 30 November, 2, 7 and 9 December besides.
    private const int PlannedInAll = 14;

    [SkippableTheory, EachDatabase]
    public async Task Planned_sessions_are_school_days_on_the_groups_days_and_delivered_ones_those_the_pupil_came_to(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await ProvisionSetting.MakeAsync(service);
        await setting.HeldAsync(new(2026, 11, 2), setting.Ada, setting.Ben);
        await setting.HeldAsync(new(2026, 11, 4), setting.Ada);

        var (ada, ben) = (await setting.LineAsync(setting.Ada), await setting.LineAsync(setting.Ben));

        (ada.PlannedSessions, ada.Attended, ada.Missed, ada.Minutes).Should().Be((PlannedToMonday, 2, 0, 60));
        (ben.PlannedSessions, ben.Attended, ben.Missed, ben.LastCame).Should().Be((PlannedToMonday, 1, 1, new DateOnly(2026, 11, 2)));
        (await setting.LineAsync(setting.Ada, new(2026, 11, 3))).Attended.Should().Be(1);
    }

    [SkippableTheory, EachDatabase]
    public async Task Cost_is_hours_at_the_rate_of_the_day_shared_by_the_group(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await ProvisionSetting.MakeAsync(service);
        await setting.RateAsync(1600);
        await setting.RateAsync(2000, from: new(2026, 12, 1));
        await setting.HeldAsync(new(2026, 11, 2), setting.Ada);

        var line = await setting.LineAsync(setting.Ada);

        // Half an hour shared by two: £4.00 until November, £5.00 on the three days of December.
        line.PlannedPence.Should().Be(((PlannedInAll - 3) * 400) + (3 * 500));
        line.DeliveredPence.Should().Be(400);
        line.GroupSize.Should().Be(2);
    }

    [Fact]
    public async Task Without_a_rate_the_cost_is_not_known_rather_than_nothing()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await ProvisionSetting.MakeAsync(service);
        await setting.HeldAsync(new(2026, 11, 2), setting.Ada);

        var line = await setting.LineAsync(setting.Ada);

        (line.PlannedPence, line.DeliveredPence).Should().Be((null, null));
        new ProvisionRow("", null, [line]).Planned.ToString().Should().Be("not known");
        new ProvisionRow("", null, [line, line with { PlannedPence = 12_300 }]).Planned.ToString().Should().Be("at least £123");
    }

    [Fact]
    public async Task Beyond_the_known_term_dates_what_is_planned_is_not_known()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await ProvisionSetting.MakeAsync(service);
        await setting.RateAsync(1600);
        await service.DoAsync(parts => parts.GetRequiredService<AppDb>().Interventions.ExecuteUpdateAsync(i => i.SetProperty(x => x.Until, new DateOnly(2027, 9, 30))));

        var line = await setting.LineAsync(setting.Ada);

        (line.PlannedSessions, line.PlannedPence).Should().Be((null, null));
    }

    [Fact]
    public async Task A_teacher_of_one_of_the_group_reads_the_same_share_as_the_SENCo()
    {
        await using var service = await RunningService.StartAsync();
        var setting = await ProvisionSetting.MakeAsync(service);
        await setting.RateAsync(1600);

        await using var work = service.App.Services.CreateAsyncScope();
        work.ServiceProvider.GetRequiredService<Host.Access.AccessScope>().Classes.Add(setting.Ada.ClassId!.Value);
        var lines = await work.ServiceProvider.GetRequiredService<ProvisionReader>().ReadAsync(work.ServiceProvider.GetRequiredService<AppDb>().GroupMembers, ProvisionSetting.Monday);

        lines.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Member = new { PupilId = setting.Ada.Id }, PlannedPence = PlannedInAll * 400L, GroupSize = 2 });
    }

    [SkippableTheory, EachDatabase]
    public async Task Rules_read_interventions_and_their_cost_from_the_map(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var setting = await ProvisionSetting.MakeAsync(service);
        await setting.RateAsync(1600);
        await setting.HeldAsync(new(2026, 11, 2), setting.Ada);
        await service.AddAsync(new PupilFact
        {
            PupilId = setting.Ada.Id,
            Name = "Interventions",
            Value = """[{"Name":"Reading club","SessionsDelivered":9},{"Name":"Language group","SessionsDelivered":99}]""",
            On = new(2026, 9, 14),
            Source = "typed",
            RecordedAt = service.Now(),
        });

        var known = await KnownAsync(service, setting.Ada.Id);

        known["Interventions"].Value!.List!.Items.Select(i => (i!.Record!["Name"]!.Text, i.Record!["SessionsDelivered"]!.Number, i.Record!["SessionsPlanned"]?.Number))
            .Should().Equal(("Reading club", 9m, null), ("Language group", 1m, PlannedToMonday));
        known["ProvisionCostPerYear"].Value!.Number.Should().Be(PlannedInAll * 4m);
        (await KnownAsync(service, setting.Ada.Id, new(2026, 10, 18))).Should().NotContainKey("ProvisionCostPerYear");
    }

    private static async Task<Dictionary<string, DatedFact>> KnownAsync(RunningService service, Guid pupil, DateOnly? asOf = null) => await service.DoAsync(async parts =>
    {
        var folders = parts.GetRequiredService<Folders>();
        var catalogue = FactCatalogueReader.Read([new SourceText("facts.json", await File.ReadAllTextAsync(Path.Combine(folders.Rules, "facts.json")))]).Catalogue;
        var facts = await parts.GetRequiredService<FactsOfPupils>().ReadAsync(pupil, catalogue, asOf ?? ProvisionSetting.Monday);
        return facts.GroupBy(f => f.Name).ToDictionary(g => g.Key, g => g.Last());
    });
}
