using System.Text.Json.Nodes;
using FluentAssertions;
using SendWorkflows.Content.Tests.Rules.Schemas;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Evidence;
using SendWorkflows.Host.Interventions;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Serving;
using Xunit;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace SendWorkflows.Content.Tests.Evidence;

public class PackFormTests
{
    [Fact]
    public void Every_form_names_only_facts_and_records_that_exist()
    {
        foreach (var file in Forms())
        {
            var own = Repository.PathOf(Path.Combine(Path.GetDirectoryName(file)!, "..", "facts.json"));
            var catalogue = FactCatalogueReader.Read([Source("rules/facts.json"), .. File.Exists(own) ? [new SourceText("facts.json", File.ReadAllText(own))] : Array.Empty<SourceText>()]).Catalogue;

            foreach (var from in Form(file).Sections.SelectMany(s => s.Items).Select(i => i.From))
                (PackLines.Kinds.Contains(from) || Steps().Contains(from) || (from.StartsWith("fact:", StringComparison.Ordinal) && catalogue[from[5..]] is not null)).Should().BeTrue("{0} names {1}", file, from);
        }
    }

    [Fact]
    public void Every_form_for_a_request_has_the_six_kinds_of_evidence_of_the_Code_with_attendance_and_cost()
    {
        var kinds = FactCatalogueReader.Read([Source("rules/facts.json")]).Catalogue["EhcEvidenceHeld"]!.Choices.Select(c => c.Code).Append("over-18");

        foreach (var form in Forms().Select(Form).Where(f => f.Kind == PackKinds.EhcNeedsAssessment))
        {
            kinds.Should().BeSubsetOf(form.Sections.Select(s => s.Id));
            form.Sections.SelectMany(s => s.Items).Select(i => i.From).Should().Contain(
                ["fact:AttendancePercent", "provision-cost", "interventions", "cycles", "step:concern/CONCERN_SHEET_WRITTEN", "passports", "meetings", "advice", "parent-views", "pupil-views"]);
        }
    }

    [Fact]
    public void The_schema_allows_exactly_the_kinds_of_record_there_are()
    {
        var pattern = (string)JsonNode.Parse(Repository.Read("rules/schema/pack-form.schema.json"))!["properties"]!["sections"]!["items"]!["properties"]!["items"]!["items"]!["properties"]!["from"]!["pattern"]!;

        pattern.Split('|').Skip(2).Select(p => p.TrimEnd('$', ')')).Should().Equal(PackLines.Kinds);
    }

    [Theory]
    [InlineData("rules/england/forms/ehc-needs-assessment.json")]
    [InlineData("rules/england/forms/inspection.json")]
    [InlineData("rules/926-norfolk/forms/ehc-needs-assessment.json")]
    public void What_a_pack_says_as_data_fits_its_schema(string file)
    {
        var school = new School { Urn = "100001", Establishment = "2001", Name = "Willow Primary", Phase = "primary", AuthorityCode = "926" };
        var pupil = new Pupil { Id = Guid.CreateVersion7(), School = school, Forename = "Zoë", Surname = "O’Rowan", BornOn = new DateOnly(2018, 1, 9), YearGroup = 4 };
        var history = new PupilHistory(pupil)
        {
            AsOf = new DateOnly(2026, 11, 16),
            Facts = [new PupilFact { Name = "AttendancePercent", Value = "88.5", On = new DateOnly(2026, 11, 13), Source = "register" }],
            Cycles = [new Cycle { Id = Guid.CreateVersion7(), Number = 1, StartedOn = new DateOnly(2026, 9, 10), EndedOn = new DateOnly(2026, 10, 10) }],
        };
        var content = MakePack.Compose(history, Form(file), new ProvisionWords(new Folders(Repository.Folder, "", "", ""))).ToJson();
        var pack = new EvidencePack { Id = Guid.CreateVersion7(), Kind = PackKinds.Inspection, AsOf = history.AsOf, MadeBy = new AppUser { DisplayName = "Ada Senco" }, MadeAt = new DateTime(2026, 11, 16, 9, 0, 0, DateTimeKind.Utc), ContentHash = PackContent.HashOf(content), Content = content };

        var answer = Ajv.Validate([new SchemaCheck("evidence-pack.schema.json", file, JsonNode.Parse(PackContent.Download(pack)))]).Should().ContainSingle().Subject;

        answer.Errors.Should().BeEmpty();
        content.Should().Contain("Zoë O’Rowan").And.Contain("Cycle 1: no review recorded");
    }

    private static IEnumerable<string> Steps() => Repository.Files("workflows", ".workflow.json").Select(file => WorkflowReader.Read(Source(file)).Workflow!)
        .SelectMany(workflow => workflow.Events.Keys.Select(happening => $"step:{workflow.Id}/{happening}"));

    private static IEnumerable<string> Forms() => Repository.Files("rules", ".json").Where(file => file.Contains("/forms/", StringComparison.Ordinal));

    private static PackForm Form(string file) => PackForms.Read(Repository.Read(file))!;

    private static SourceText Source(string file) => new(file, Repository.Read(file));
}
