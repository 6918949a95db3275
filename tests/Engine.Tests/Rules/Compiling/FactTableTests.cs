using FluentAssertions;
using SendWorkflows.Benchmarks;
using SendWorkflows.Benchmarks.Pupils;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules;
using Xunit;

namespace SendWorkflows.Engine.Tests.Rules.Compiling;

public class FactTableTests
{
    private static readonly Policy Policy = MeasuredPolicy.Load();

    static FactTableTests() => Policy.WriteProgram();

    [Fact]
    public void A_table_of_pupils_is_answered_as_each_of_them_is_alone_also_one_whose_numbers_are_too_fine_for_cells()
    {
        FactSet[] facts = [.. Some(50), Some(1).Single().With("AttendancePercent", FactValue.Of(100m / 3)), .. Some(10)];
        var table = new FactTable(Policy.Facts);

        for (var time = 0; time < 2; time++)
        {
            table.Clear();
            foreach (var each in facts)
                table.Add(each);
            Together(table, 0, table.Count).Should().Equal(facts.SelectMany(Alone));
            Together(table, 45, 10).Should().Equal(facts[45..55].SelectMany(Alone));
        }
    }

    [Fact]
    public void Facts_numbered_for_another_policy_are_numbered_again()
    {
        var facts = Some(20).Select(each => each.For(MeasuredPolicy.Load().Facts)).ToList();
        var table = new FactTable(Policy.Facts);
        facts.ForEach(table.Add);

        Together(table, 0, table.Count).Should().Equal(facts.SelectMany(Alone));
    }

    [Fact]
    public void A_table_for_another_policy_is_refused()
    {
        var ask = () => Together(new FactTable(MeasuredPolicy.Load().Facts), 0, 0);

        ask.Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("-12.5", true)]
    [InlineData("0.000001", true)]
    [InlineData("-0.0000001", false)]
    [InlineData("88.50000000", true)]
    [InlineData("4294.967295", true)]
    [InlineData("1000000000", true)]
    [InlineData("-1000000000", true)]
    [InlineData("1000000000.000001", false)]
    [InlineData("4294967295", false)]
    [InlineData("79228162514264337593543950335", false)]
    public void A_number_is_a_cell_only_if_it_is_exactly_so_many_millionths(string text, bool isCell)
    {
        var number = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        FactCells.TryScale(number, out var scaled).Should().Be(isCell);
        if (isCell)
            ((decimal)scaled / 1_000_000).Should().Be(number);
    }

    [Fact]
    public void Asking_allocates_nothing()
    {
        FactSet[] facts = [.. Some(30)];
        var table = new FactTable(Policy.Facts);
        foreach (var each in facts)
            table.Add(each);
        var outcomes = new Outcome[table.Count * Policy.Rules.Count];
        Ask();

        var before = GC.GetAllocatedBytesForCurrentThread();
        Ask();
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);

        void Ask()
        {
            foreach (var each in facts)
                Policy.Outcomes(each, outcomes);
            Policy.Outcomes(table, 0, table.Count, outcomes);
        }
    }

    private static IEnumerable<FactSet> Some(int count) => Invention.Pupils(count).Select(pupil => EngineFacts.Of(pupil, Policy.Facts));

    private static Outcome[] Alone(FactSet facts)
    {
        var outcomes = new Outcome[Policy.Rules.Count];
        Policy.Outcomes(facts, outcomes);
        return outcomes;
    }

    private static Outcome[] Together(FactTable table, int first, int count)
    {
        var outcomes = new Outcome[count * Policy.Rules.Count];
        Policy.Outcomes(table, first, count, outcomes);
        return outcomes;
    }
}
