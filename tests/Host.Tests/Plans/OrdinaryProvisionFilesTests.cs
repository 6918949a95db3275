using FluentAssertions;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Host.Plans;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Plans;

public class OrdinaryProvisionFilesTests
{
    [Fact]
    public void Every_shipped_list_names_only_areas_and_layers_that_exist_has_a_source_and_no_id_twice()
    {
        var rules = Path.Combine(Sources.Root, "rules");
        var areas = FactCatalogueReader.Read([Source(Path.Combine(rules, "facts.json"))]).Catalogue.AreasOfNeed.Select(a => a.Code).ToList();
        var layers = Directory.EnumerateFiles(rules, "ladder.json", SearchOption.AllDirectories).SelectMany(file => LadderReader.Read(Source(file)).Ladder!.Layers).Select(l => l.Id).ToHashSet();
        var files = Directory.EnumerateFiles(rules, OrdinaryProvisionFiles.Name, SearchOption.AllDirectories).ToList();

        files.Should().HaveCountGreaterThan(1);
        foreach (var file in files)
        {
            var items = OrdinaryProvisionFiles.Read(File.ReadAllText(file));
            items.Should().NotBeEmpty().And.OnlyHaveUniqueItems(item => item.Id);
            items.Should().OnlyContain(item => item.Source != null && item.Text.EndsWith('.'));
            items.SelectMany(item => item.Areas ?? []).Should().BeSubsetOf(areas, file);
            items.SelectMany(item => item.Layers ?? []).Should().BeSubsetOf(layers, file);
        }
    }

    [Fact]
    public void The_baseline_offers_something_for_every_area_of_need()
    {
        var items = OrdinaryProvisionFiles.Read(File.ReadAllText(Path.Combine(Sources.Root, "rules", "england", OrdinaryProvisionFiles.Name)));

        foreach (var area in FactCatalogueReader.Read([Source(Path.Combine(Sources.Root, "rules", "facts.json"))]).Catalogue.AreasOfNeed)
            items.Should().Contain(item => item.Areas != null && item.Areas.Contains(area.Code) && item.Layers == null, area.Meaning);
    }

    private static SourceText Source(string file) => new(file, File.ReadAllText(file));
}
