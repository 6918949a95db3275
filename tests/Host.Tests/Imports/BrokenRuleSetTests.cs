using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.Host.Tests.RuleSets;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Imports;

/// <summary>Somebody saves a rule set with a mistake while a school brings its data in.</summary>
public sealed class BrokenRuleSetTests : IDisposable
{
    private const string Row = "UPN,Surname,Forename,DOB,YearGroup,SenProvision,ReviewedAtProgressMeeting,On\nB205000123001,Ravensdale,Izzy,2018-03-09,4,K,yes,2026-11-13\n";
    private readonly RulesFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableTheory, EachDatabase]
    public async Task A_broken_catalogue_of_facts_stops_no_import_and_the_last_good_one_still_says_what_can_be_given(DatabaseKind kind)
    {
        await using var school = await Importing.StartAsync(kind, _folder.Settings);
        await school.Service.App.Services.GetRequiredService<PoliciesInForce>().ForSchoolAsync(school.School.Id);
        _folder.Write("rules/205-hammersmith-and-fulham/facts.json", "{ \"facts\": [");
        _folder.Write("rules/england/ladder.json", "{");

        var outcome = await school.ImportAsync(Row);

        outcome.Import.Problems.Should().BeEmpty();
        outcome.Import.Applied.Should().Be(1);
        (await school.FactsAsync("B205000123001")).Should().Contain("ReviewedAtProgressMeeting true on 2026-11-13");
        (await school.AskAsync(db => Task.FromResult(db.Placements.Single().Ladder))).Should().Be("five-stage");
    }

    [Fact]
    public async Task A_rule_set_that_never_was_without_errors_still_lets_the_facts_be_given_that_all_rule_sets_share()
    {
        _folder.Write("rules/england/ladder.json", "{");
        await using var school = await Importing.StartAsync(settings: _folder.Settings);

        var outcome = await school.ImportAsync(Row);

        outcome.Import.Applied.Should().Be(1);
        (await school.FactsAsync("B205000123001")).Should().Contain("SenProvision \"K\" on 2026-11-13");
    }
}
