using System.Net;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Suggestions;
using SendWorkflows.Host.Tests.RuleSets;
using SendWorkflows.Host.Tests.Suggestions;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Evaluations;

/// <summary>A pupil of a school in one authority who lives in another, whose own criteria ask about facts that only it declares.</summary>
public sealed class HomeAuthorityFactsTests : IDisposable
{
    private const string School = "205-hammersmith-and-fulham";
    private const string Home = "393-south-tyneside";
    private const string Fact = "SeenByLocalPanel";
    private readonly RulesFolder _folder = new();

    public HomeAuthorityFactsTests()
    {
        _folder.Write($"rules/{Home}/facts.json", $$"""
            {"title":"Ours","facts":[{"name":"{{Fact}}","type":"boolean","provider":"SENCo","canChange":true,"meaning":"Seen by our panel."}]}
            """);
        _folder.Write($"rules/{Home}/panel.rules.json", $$"""
            [{"WorkflowName":"panel","Rules":[{
              "RuleName":"SeenByPanel","Expression":"pupil.{{Fact}}","SuccessEvent":"consider-ehc-needs-assessment",
              "Properties":{"Standing":"local","Source":{"Title":"Our guidance","Reference":"page 3"},"Message":"The panel has seen the pupil.",
                "Minutes":30,"Urgency":"soon","VerifiedOn":"2026-09-01"} }] }]
            """);
    }

    public void Dispose() => _folder.Dispose();

    [SkippableTheory, EachDatabase]
    public async Task The_home_authoritys_criteria_see_a_fact_that_only_it_declares(DatabaseKind kind)
    {
        await using var service = await RunningService.StartAsync(kind, settings: _folder.Settings);
        var setting = await LivingElsewhereAsync(service);

        var suggestion = await setting.SuggestedAsync("SeenByPanel", (Fact, "true"));

        suggestion.Should().BeEquivalentTo(new { State = SuggestionState.Open, Confirmed = true, Missing = "" });
        suggestion.Evidence.Should().Contain(Fact);
    }

    [Fact]
    public async Task A_fact_that_the_two_authorities_declare_differently_is_read_by_each_in_its_own_way()
    {
        var declared = _folder.Read($"rules/{School}/facts.json");
        _folder.Write($"rules/{School}/facts.json", declared.Replace("\"facts\": [", $$"""
            "facts": [{"name":"{{Fact}}","type":"choice","choices":[{"code":"yes","meaning":"Yes."},{"code":"no","meaning":"No."}],"meaning":"Seen."},
            """));
        await using var service = await RunningService.StartAsync(settings: _folder.Settings);
        var setting = await LivingElsewhereAsync(service);

        await setting.KnowAsync(Fact, "\"yes\"");
        await setting.EvaluateAsync();

        (await setting.AskAsync(db => db.Evaluations.SingleAsync())).Outcomes.Should().Contain($"\"outcome\":\"unknown\",\"missing\":[\"{Fact}\"]");
    }

    [Fact]
    public async Task Staff_can_record_it()
    {
        await using var service = await RunningService.StartAsync(settings: _folder.Settings);
        var setting = await LivingElsewhereAsync(service);
        var neighbour = await service.PupilAsync(setting.School, setting.Class, "Ben");
        var senco = await service.SignedInAsync(setting.Senco);

        (await senco.OpenAsync($"/pupils/{setting.Pupil.Id}/facts")).QuerySelector("main")!.TextContent.Should().Contain("Seen by our panel.");
        await senco.SubmitAsync(await senco.OpenAsync($"/pupils/{setting.Pupil.Id}/facts/{Fact}"), "main form", new() { ["Value"] = "true" });

        (await setting.AskAsync(db => db.PupilFacts.SingleAsync())).Should().BeEquivalentTo(new { PupilId = setting.Pupil.Id, Name = Fact, Value = "true" });
        (await senco.SendAsync($"/pupils/{neighbour.Id}/facts/{Fact}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private static async Task<DecidingSetting> LivingElsewhereAsync(RunningService service)
    {
        var setting = await DecidingSetting.MakeAsync(service);
        await service.AuthorityAsync("393", Home);
        await service.DoAsync(services => services.GetRequiredService<AppDb>().Pupils.ExecuteUpdateAsync(p => p.SetProperty(it => it.HomeAuthorityCode, "393")));
        return setting;
    }
}
