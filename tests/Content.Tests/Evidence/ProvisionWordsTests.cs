using System.Text.Json.Nodes;
using FluentAssertions;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Host.Interventions;
using SendWorkflows.Host.Serving;
using Xunit;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace SendWorkflows.Content.Tests.Evidence;

public class ProvisionWordsTests
{
    [Fact]
    public void Progress_in_an_intervention_is_said_on_the_scale_that_rules_read()
    {
        var words = new ProvisionWords(new Folders(Repository.Folder, "", "", ""));
        var fact = FactCatalogueReader.Read([new SourceText("facts.json", Repository.Read("rules/facts.json"))]).Catalogue["ProgressThisTerm"]!;

        words.Progress.Select(p => p.Id).Should().Equal(fact.Choices.Select(c => c.Code));
        words.Waves.Should().Contain(w => w.Additional).And.Contain(w => !w.Additional);
        words.Staff.Should().NotBeEmpty();
        words.Feedback.Should().HaveCountGreaterThan(1);
    }

    [Fact]
    public void The_information_report_has_every_paragraph_of_the_Schedule_in_order()
    {
        var sections = JsonNode.Parse(Repository.Read("rules/information-report.json"))!["sections"]!.AsArray();

        sections.Select(s => (string)s!["number"]!).Should().Equal("1", "2", "3(a)", "3(b)", "3(c)", "3(d)", "3(e)", "3(f)", "3(g)", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13");
    }
}
