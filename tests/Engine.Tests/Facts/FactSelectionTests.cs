using FluentAssertions;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Facts;
using Xunit;

namespace SendWorkflows.Engine.Tests.Facts;

public class FactSelectionTests
{
    private static readonly FactCatalogue Catalogue = FactCatalogueReader.Read([new SourceText("facts.json", """
        {"facts":[
          {"name":"Score","type":"number","meaning":"m"},
          {"name":"StartedOn","type":"date","meaning":"m"},
          {"name":"Cycles","type":"list of records","meaning":"m","fields":[
            {"name":"Reviewed","type":"boolean","meaning":"m"},
            {"name":"ReviewedOn","type":"date","meaning":"m"}]},
          {"name":"Terms","type":"integer","meaning":"m","derivation":{"how":"terms-since","from":"StartedOn"}},
          {"name":"Months","type":"integer","meaning":"m","derivation":{"how":"months-since","from":"StartedOn"}},
          {"name":"Completed","type":"integer","meaning":"m","derivation":{"how":"count","from":"Cycles","when":"Reviewed"}},
          {"name":"Weeks","type":"integer","meaning":"m","derivation":{"how":"weeks-since","from":"Cycles","field":"ReviewedOn","when":"Reviewed"}}]}
        """)]).Catalogue;

    private static readonly SchoolCalendar Calendar = CalendarReader.Read(
        new SourceText("c.json", """
            {"name":"Oak Lane","terms":[
              {"name":"Autumn","first":"2026-09-02","last":"2026-12-18"},
              {"name":"Spring","first":"2027-01-04","last":"2027-03-25"},
              {"name":"Summer","first":"2027-04-12","last":"2027-07-21"}]}
            """),
        [new SourceText("b.json", """{"name":"England","source":"gov.uk","holidays":[{"date":"2026-08-31","name":"Summer"},{"date":"2026-12-25","name":"Christmas"},{"date":"2027-08-30","name":"Summer"}]}""")]).Calendar!;

    [Fact]
    public void The_newest_value_on_or_before_the_day_counts() =>
        Score(new DateOnly(2026, 9, 30), At("2026-09-01", 1), At("2026-09-20", 2), At("2026-10-01", 3)).Should().Be(2);

    [Fact]
    public void Of_two_values_for_one_day_the_one_recorded_later_wins() =>
        Score(new DateOnly(2026, 9, 30), At("2026-09-20", 1), At("2026-09-20", 2)).Should().Be(2);

    [Fact]
    public void A_fact_recorded_as_no_longer_known_is_not_known() =>
        Score(new DateOnly(2026, 9, 30), At("2026-09-01", 1), new DatedFact("Score", null, new DateOnly(2026, 9, 2), "s")).Should().BeNull();

    [Theory]
    [InlineData("2026-12-17", 0)]
    [InlineData("2026-12-18", 1)]
    [InlineData("2027-04-30", 2)]
    public void Terms_on_support_are_those_that_have_ended(string asOf, int terms) =>
        Derived("Terms", DateOnly.Parse(asOf), Calendar).Should().Be(terms);

    [Fact]
    public void Terms_are_not_known_without_a_calendar_or_outside_it()
    {
        Derived("Terms", new DateOnly(2026, 12, 18), null).Should().BeNull();
        Derived("Terms", new DateOnly(2029, 1, 1), Calendar).Should().BeNull();
    }

    [Theory]
    [InlineData("2026-10-04", 0)]
    [InlineData("2026-10-05", 1)]
    [InlineData("2027-09-05", 12)]
    public void Months_are_whole_months(string asOf, int months) => Derived("Months", DateOnly.Parse(asOf), null).Should().Be(months);

    [Theory]
    [InlineData("""[{"Reviewed":true,"ReviewedOn":"2026-09-10"},{"Reviewed":false},{"Reviewed":true,"ReviewedOn":"2026-09-24"}]""", 2, 1)]
    [InlineData("""[]""", 0, null)]
    [InlineData("""[{"ReviewedOn":"2026-09-10"}]""", null, null)]
    [InlineData("""{"value":[{"Reviewed":true,"ReviewedOn":"2026-09-10"}],"complete":false}""", null, null)]
    public void What_is_counted_in_a_list_is_known_only_when_the_whole_list_is(string cycles, int? completed, int? weeks)
    {
        var facts = Select(new DateOnly(2026, 10, 2), $$$"""{"Cycles":{{{cycles}}}}""");

        facts["Completed"]?.Value.Number.Should().Be(completed);
        facts["Weeks"]?.Value.Number.Should().Be(weeks);
        (facts["Completed"] is null, facts["Weeks"] is null).Should().Be((completed is null, weeks is null));
    }

    [Fact]
    public void A_derived_fact_says_what_it_was_derived_from() =>
        Select(new DateOnly(2026, 10, 2), """{"Cycles":[]}""")["Completed"]!.Source.Should().Be("derived from Cycles (file)");

    private static decimal? Derived(string name, DateOnly asOf, SchoolCalendar? calendar) =>
        FactSelection.AsOf(Catalogue, [new DatedFact("StartedOn", FactValue.Of(new DateOnly(2026, 9, 5)), new DateOnly(2026, 9, 5), "s")], asOf, calendar)[name]?.Value.Number;

    private static FactSet Select(DateOnly asOf, string facts) =>
        FactSelection.AsOf(Catalogue, FactLine.Read("f", 1, $$$"""{"pupil":"P","facts":{{{facts}}}}""", Catalogue, new FactOrigin(asOf, "file")).Line!.Facts, asOf);

    private static decimal? Score(DateOnly asOf, params DatedFact[] facts) => FactSelection.AsOf(Catalogue, facts, asOf)["Score"]?.Value.Number;

    private static DatedFact At(string on, decimal value) => new("Score", FactValue.Of(value), DateOnly.Parse(on), "s");
}
