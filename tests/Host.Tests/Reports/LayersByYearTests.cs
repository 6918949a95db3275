using FluentAssertions;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Host.Reports;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Reports;

public class LayersByYearTests
{
    private static readonly Ladder Ladder = LadderReader.Read(new SourceText("ladder.json", File.ReadAllText(Path.Combine(Sources.Root, "rules", "england", "ladder.json")))).Ladder!;

    [Fact]
    public void The_highest_layer_comes_first_and_whoever_sees_each_pupil_sees_each_count()
    {
        var ladder = LayersByYear.Whole([.. Lines(3, 4, 2), .. Lines(4, 4, 1), .. Lines(4, 1, 7)], Ladder)!;

        ladder.Years.Should().Equal("Year 1", "Year 4");
        ladder.Rows.Select(r => r.Layer).Should().Equal(Ladder.Layers.Where(l => l.Order is 3 or 4).OrderByDescending(l => l.Order).Select(l => l.Name));
        ladder.Rows.Select(r => string.Join(' ', r.Counts)).Should().Equal("7 1", "0 2");
    }

    [Fact]
    public void A_governor_sees_no_small_count_and_nothing_at_all_where_a_sum_beside_it_is_hidden()
    {
        var chance = new Random(902);
        var shown = 0;
        for (var trial = 0; trial < 500; trial++)
        {
            var register = Enumerable.Range(1, 3).SelectMany(year => Enumerable.Range(3, 2).SelectMany(layer => Lines(layer, year, chance.Next(0, 20)))).ToList();

            if (LayersByYear.Hidden(register, Ladder) is not { } ladder)
                continue;
            shown++;
            ladder.Rows.SelectMany(r => r.Counts).Should().NotContain(n => n > 0 && n < SmallNumbers.Smallest);
            ladder.Rows.Should().OnlyContain(r => r.Counts.Count(c => c == null) != 1, "a single hidden count is its row's sum less the others");
            register.GroupBy(l => l.YearGroup).Should().OnlyContain(g => g.Count() >= SmallNumbers.Smallest);
        }

        shown.Should().BePositive();
        LayersByYear.Hidden([.. Lines(3, 4, 20), .. Lines(3, 5, 2)], Ladder).Should().BeNull("two pupils of a year are few");
    }

    [Fact]
    public void Where_nobody_is_on_the_register_there_is_nothing_to_draw() => LayersByYear.Whole([], Ladder).Should().BeNull();

    private static IEnumerable<RegisterLine> Lines(int layer, int year, int pupils) => Enumerable.Range(0, pupils).Select(_ =>
        new RegisterLine(Guid.NewGuid(), "A", "B", "", year, "K", "", [], layer, [], PlanState.NoCycle, null));
}
