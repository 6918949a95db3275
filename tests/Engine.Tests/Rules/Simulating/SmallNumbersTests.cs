using FluentAssertions;
using SendWorkflows.Engine.Rules;
using SendWorkflows.Engine.Rules.Simulating;
using Xunit;

namespace SendWorkflows.Engine.Tests.Rules.Simulating;

public class SmallNumbersTests
{
    [Fact]
    public void A_number_below_six_is_hidden_and_the_next_smallest_with_it_so_that_none_can_be_subtracted_back() =>
        Shown(17, ("A", 9), ("B", 2), ("C", 6)).By.Select(cell => cell.Pupils).Should().Equal(9, null, null);

    [Fact]
    public void Two_hidden_numbers_protect_each_other() =>
        Shown(14, ("A", 9), ("B", 2), ("C", 3)).By.Select(cell => cell.Pupils).Should().Equal(9, null, null);

    [Fact]
    public void A_small_total_is_hidden_with_all_its_parts()
    {
        var shown = Shown(5, ("A", 3), ("B", 2));

        shown.Pupils.Should().BeNull();
        shown.Because.Should().ContainSingle().Which.Pupils.Should().BeNull();
        shown.By.Should().BeEmpty();
    }

    [Fact]
    public void Six_or_more_are_shown() => Shown(12, ("A", 6), ("B", 6)).By.Select(cell => cell.Pupils).Should().Equal(6, 6);

    [Fact]
    public void Totals_are_rounded_and_no_pupil_is_named()
    {
        var shown = Result(17, ("A", 17)).ForAuthority();

        shown.PupilMoves.Should().BeEmpty();
        shown.Suggestions.Should().Equal(new SuggestionCount("hold-review", 30, 50));
        shown.Hours.Should().Equal(new RoleHours("senco", 20, 20));
        shown.Bounds[0].PerThousand.Should().Be(500, "50 of 100 pupils, not the exact 47");
        shown.Bounds[0].IsKept.Should().BeTrue();
    }

    private static MoveCount Shown(int pupils, params (string School, int Pupils)[] schools) => Result(pupils, schools).ForAuthority().Moves[0];

    private static SimulationResult Result(int pupils, params (string School, int Pupils)[] schools)
    {
        var move = new Move(MoveKind.Gains, "Rule", "hold-review", null, null);
        var difference = new Difference(DifferenceKind.Threshold, "T", "90", "95");
        return new SimulationResult(
            100, [new MoveCount(move, pupils, [(difference, pupils)], [.. schools.Select(each => (Dimension.School, each.School, (int?)each.Pupils))])],
            [new SuggestionCount("hold-review", 30, 47)], [new RoleHours("senco", 15, 23.5m)],
            [new VolumeBound(new ExpectedVolume("hold-review", 0, 480), 470, IsKept: true)], [new PupilMove("P1", move, [difference])]);
    }
}
