using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Serving;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.PupilFacts;

public class FactsOfPupilsTests
{
    private static readonly DateOnly Today = new(2026, 11, 16);

    [SkippableTheory, EachDatabase]
    public async Task The_layer_and_the_start_of_support_follow_from_placements(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind);
        var pupil = await PupilAsync(service);
        await PlaceAsync(service, pupil, "stage-1", new(2024, 9, 2), new(2025, 1, 13));
        await PlaceAsync(service, pupil, "stage-3", new(2025, 1, 13), new(2026, 3, 2));
        await PlaceAsync(service, pupil, "stage-4", new(2026, 3, 2));

        var now = await KnownAsync(service, pupil, Today);
        var before = await KnownAsync(service, pupil, new(2026, 3, 1));

        (now["CurrentLayer"]!.Value.Text, before["CurrentLayer"]!.Value.Text).Should().Be(("stage-4", "stage-3"));
        now["SenSupportStartedOn"]!.Value.Date.Should().Be(new DateOnly(2025, 1, 13));
        now["CurrentLayer"]!.On.Should().Be(new DateOnly(2026, 3, 2));
    }

    [Fact]
    public async Task A_pupil_never_placed_stands_on_no_known_layer()
    {
        await using var service = await RunningService.StartAsync();

        var known = await KnownAsync(service, await PupilAsync(service), Today);

        known["CurrentLayer"].Should().BeNull();
        known["Cycles"].Should().BeNull();
        known["AgeInMonths"]!.Value.Number.Should().Be(106);
        known["YearGroup"]!.Value.Number.Should().Be(4);
    }

    [Fact]
    public async Task A_review_counts_only_from_the_day_it_was_held()
    {
        await using var service = await RunningService.StartAsync();
        var pupil = await PupilAsync(service);
        await CycleAsync(service, pupil, 1, new(2026, 4, 20), reviewedOn: new(2026, 7, 10));

        var list = (await KnownAsync(service, pupil, new(2026, 7, 9)))["Cycles"]!.Value.List!;
        var later = (await KnownAsync(service, pupil, Today))["Cycles"]!.Value.List!;

        list.Items[0]!.Record!["Reviewed"]!.Boolean.Should().BeFalse();
        list.Items[0]!.Record!["Progress"].Should().BeNull();
        later.Items[0]!.Record!["Progress"]!.Text.Should().Be("limited");
        later.Items[0]!.Record!["LengthWeeks"]!.Number.Should().Be(11);
    }

    [Fact]
    public async Task Cycles_of_a_pupil_who_came_with_support_are_a_lower_bound()
    {
        await using var service = await RunningService.StartAsync();
        var pupil = await PupilAsync(service);
        await PlaceAsync(service, pupil, "stage-3", new(2025, 1, 13));
        await CycleAsync(service, pupil, 1, new(2026, 4, 20), reviewedOn: new(2026, 7, 10));

        var known = await KnownAsync(service, pupil, Today);

        known["Cycles"]!.Value.List!.IsComplete.Should().BeFalse();
        known["CompletedCycles"].Should().BeNull();
    }

    [Fact]
    public async Task Cycles_a_file_told_of_stand_before_those_kept_here()
    {
        await using var service = await RunningService.StartAsync();
        var pupil = await PupilAsync(service);
        await service.AddAsync(new PupilFact
        {
            PupilId = pupil.Id,
            Name = "Cycles",
            Value = """[{"StartedOn":"2025-09-08","Reviewed":true,"ReviewedOn":"2025-12-12","Progress":"some"}]""",
            On = new(2026, 1, 5),
            Source = "history.csv, row 2",
            RecordedAt = service.Now(),
        });
        await CycleAsync(service, pupil, 1, new(2026, 4, 20), reviewedOn: new(2026, 7, 10));

        var known = await KnownAsync(service, pupil, Today);

        known["Cycles"]!.Value.List!.Items.Select(c => c!.Record!["Progress"]!.Text).Should().Equal("some", "limited");
        known["CompletedCycles"]!.Value.Number.Should().Be(2);
    }

    [Fact]
    public async Task A_stored_value_that_the_catalogue_no_longer_allows_is_not_known()
    {
        await using var service = await RunningService.StartAsync();
        var pupil = await PupilAsync(service);
        await service.AddAsync(new PupilFact { PupilId = pupil.Id, Name = "SenProvision", Value = "\"P\"", On = new(2013, 9, 2), Source = "old", RecordedAt = service.Now() });

        (await KnownAsync(service, pupil, Today))["SenProvision"].Should().BeNull();
    }

    private static async Task<Pupil> PupilAsync(RunningService service)
    {
        await service.AuthorityAsync();
        return await service.PupilAsync(await service.SchoolAsync());
    }

    private static Task PlaceAsync(RunningService service, Pupil pupil, string layer, DateOnly from, DateOnly? to = null) =>
        service.AddAsync(new Placement { Id = Guid.CreateVersion7(), PupilId = pupil.Id, Ladder = "five-stage", Layer = layer, From = from, To = to });

    private static Task CycleAsync(RunningService service, Pupil pupil, int number, DateOnly startedOn, DateOnly? reviewedOn) =>
        service.AddAsync(new Cycle
        {
            Id = Guid.CreateVersion7(),
            PupilId = pupil.Id,
            Number = number,
            StartedOn = startedOn,
            ReviewBy = startedOn.AddDays(80),
            ReviewedOn = reviewedOn,
            Progress = "limited",
        });

    private static Task<FactSet> KnownAsync(RunningService service, Pupil pupil, DateOnly asOf) => service.DoAsync(async s =>
    {
        var rules = s.GetRequiredService<Folders>().Rules;
        SourceText Text(string path) => new(path, File.ReadAllText(Path.Combine(rules, path)));
        var catalogue = FactCatalogueReader.Read([Text("facts.json")]).Catalogue;
        var ladder = LadderReader.Read(Text("england/ladder.json")).Ladder;
        return FactSelection.AsOf(catalogue, await s.GetRequiredService<FactsOfPupils>().ReadAsync(pupil.Id, catalogue, asOf, ladder), asOf);
    });
}
