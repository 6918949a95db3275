using FluentAssertions;
using SendWorkflows.Host.Reports;
using Xunit;

namespace SendWorkflows.Host.Tests.Reports;

public class RegisterFilterTests
{
    private static readonly IReadOnlyList<RegisterLine> Lines =
    [
        Line("Wren", "Ash", "4 Oak", 4, "SLCN", 3, PlanState.InPlace, new DateOnly(2026, 12, 2)),
        Line("Ivy", "Bittern", "1 Elm", 1, "SEMH", 4, PlanState.ReviewOverdue, new DateOnly(2026, 11, 2)),
        Line("Amir", "Ash", "4 Elm", 4, "SLCN", 5, PlanState.NoCycle, null),
    ];

    [Fact]
    public void Without_a_filter_everyone_is_listed_by_name() => Names(new()).Should().Equal("Amir Ash", "Wren Ash", "Ivy Bittern");

    [Fact]
    public void Filters_narrow_together() =>
        Names(new() { Need = "SLCN", Year = 4, Class = "4 Oak" }).Should().Equal("Wren Ash");

    [Fact]
    public void A_part_of_a_name_is_enough_in_any_case() => Names(new() { Name = " BITT " }).Should().Equal("Ivy Bittern");

    [Fact]
    public void By_review_the_soonest_comes_first_and_none_agreed_last() =>
        Names(new() { Sort = "review" }).Should().Equal("Ivy Bittern", "Wren Ash", "Amir Ash");

    [Fact]
    public void By_layer_the_highest_comes_first() => Names(new() { Sort = "layer" }).Should().Equal("Amir Ash", "Ivy Bittern", "Wren Ash");

    [Fact]
    public void A_name_is_found_without_its_accents() =>
        new RegisterFilter { Name = "zoe oneill" }.Apply([Line("Zoë", "O'Neill", "4 Oak", 4, "SLCN", 3, PlanState.InPlace, null)]).Should().ContainSingle();

    [Theory]
    [InlineData("need", "Ivy Bittern", "Amir Ash", "Wren Ash")]
    [InlineData("plan", "Ivy Bittern", "Wren Ash", "Amir Ash")]
    [InlineData("year", "Ivy Bittern", "Amir Ash", "Wren Ash")]
    public void Each_column_has_an_order(string sort, params string[] names) => Names(new() { Sort = sort }).Should().Equal(names);

    private static IEnumerable<string> Names(RegisterFilter filter) => filter.Apply(Lines).Select(l => $"{l.Forename} {l.Surname}");

    private static RegisterLine Line(string forename, string surname, string group, int year, string need, int layer, PlanState state, DateOnly? review) =>
        new(Guid.NewGuid(), forename, surname, group, year, "K", need, ["C&I"], layer, [$"Layer {layer}"], state, review);
}
