using FluentAssertions;
using SendWorkflows.Host.Reports;
using Xunit;

namespace SendWorkflows.Host.Tests.Reports;

public class SmallNumbersTests
{
    [Fact]
    public void Counts_of_six_and_more_are_shown_and_noughts_too() =>
        SmallNumbers.Hide([0, 6, 40]).Should().Equal(0, 6, 40);

    [Fact]
    public void A_single_small_count_takes_the_next_smallest_with_it_so_that_it_cannot_be_subtracted_back() =>
        SmallNumbers.Hide([30, 3, 9, 12]).Should().Equal(30, null, null, 12);

    [Fact]
    public void Small_counts_that_add_up_to_little_take_another_with_them() =>
        SmallNumbers.Hide([1, 2, 50, 9]).Should().Equal(null, null, 50, null);

    [Fact]
    public void Of_two_alike_the_earlier_is_hidden_so_that_the_same_figures_hide_the_same_places() =>
        SmallNumbers.Hide([7, 2, 7]).Should().Equal(null, null, 7);

    [Fact]
    public void A_whole_that_is_small_itself_is_hidden_too()
    {
        SmallNumbers.Hide([3, 0]).Should().Equal(null, 0);
        SmallNumbers.Total([3, 0]).Should().BeNull();
    }

    [Fact]
    public void No_hidden_count_can_be_worked_out_from_what_is_shown()
    {
        var chance = new Random(205);
        for (var trial = 0; trial < 2_000; trial++)
        {
            var counts = Enumerable.Range(0, chance.Next(1, 8)).Select(_ => chance.Next(0, 15)).ToList();
            var shown = SmallNumbers.Hide(counts);
            var hidden = counts.Where((_, i) => shown[i] is null).ToList();

            shown.OfType<int>().Should().NotContain(n => n > 0 && n < SmallNumbers.Smallest);
            if (hidden.Count > 0 && SmallNumbers.Total(counts) is not null)
            {
                hidden.Should().HaveCountGreaterThan(1, "of {0}", string.Join(", ", counts));
                hidden.Sum().Should().BeGreaterThanOrEqualTo(SmallNumbers.Smallest, "of {0}", string.Join(", ", counts));
            }
        }
    }
}
