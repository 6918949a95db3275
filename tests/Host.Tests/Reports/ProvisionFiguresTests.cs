using FluentAssertions;
using SendWorkflows.Host.Reports;
using Xunit;

namespace SendWorkflows.Host.Tests.Reports;

public class ProvisionFiguresTests
{
    [Theory]
    [InlineData(100, true)]
    [InlineData(24, false)]
    [InlineData(20, true)]
    public void The_roll_is_shown_unless_subtracting_the_register_would_leave_a_few(int roll, bool shown)
    {
        var register = Lines(20, 0);

        (ProvisionFigures.RollShown(register, roll) is not null).Should().Be(shown);
        (ProvisionFigures.OfRoll(register, roll) is not null).Should().Be(shown);
    }

    [Fact]
    public void No_table_gives_away_what_another_hides()
    {
        var chance = new Random(330);
        for (var trial = 0; trial < 2_000; trial++)
        {
            var (support, plans) = (chance.Next(0, 30), chance.Next(0, 30));
            var register = Lines(support, plans);
            var roll = register.Count + chance.Next(0, 30);

            var byCode = ProvisionFigures.OfRegister(register);
            var known = byCode.Total;
            if (known is { } total && ProvisionFigures.RollShown(register, roll) is { } onRoll)
                (onRoll - total).Should().Match(n => n == 0 || n >= SmallNumbers.Smallest, "{0} on roll and {1} on the register are both shown", onRoll, total);
            byCode.Rows.Select(row => row.Count).OfType<int>().Should().NotContain(n => n > 0 && n < SmallNumbers.Smallest);
            if (byCode.HidesAny)
                ProvisionFigures.Layers(register, null).Should().BeNull();
        }
    }

    [Fact]
    public void Of_a_part_neither_the_few_with_it_nor_the_few_without_it_show()
    {
        for (var whole = 0; whole < 30; whole++)
        {
            for (var count = 0; count <= whole; count++)
            {
                var part = PartOfWhole.Of("seen", count, whole);
                if (part.Count is not null)
                    new[] { count, whole - count }.Should().OnlyContain(n => n == 0 || n >= SmallNumbers.Smallest);
                (part.Percent is null).Should().Be(part.Count is null);
            }
        }
    }

    private static List<RegisterLine> Lines(int support, int plans) =>
        [.. Enumerable.Range(0, support + plans).Select(i => new RegisterLine(Guid.NewGuid(), "A", "B", "", 4, i < support ? "K" : "E", "", [], 3, [], PlanState.NoCycle, null))];
}
