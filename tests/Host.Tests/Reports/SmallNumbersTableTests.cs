using FluentAssertions;
using SendWorkflows.Host.Reports;
using Xunit;

namespace SendWorkflows.Host.Tests.Reports;

public class SmallNumbersTableTests
{
    [Fact]
    public void One_schools_small_count_takes_others_with_it_so_that_neither_its_own_sum_nor_the_sum_of_all_gives_it_away()
    {
        var shown = SmallNumbersTable.Hide([[40, 8], [60, 3], [30, 9]]);

        shown[1].Should().OnlyContain(count => count == null);
        shown.Count(row => row[0] is null).Should().BeGreaterThan(1);
        shown.Count(row => row[1] is null).Should().BeGreaterThan(1);
    }

    [Fact]
    public void Large_counts_and_noughts_are_shown() =>
        SmallNumbersTable.Hide([[40, 0], [60, 13]]).SelectMany(row => row).Should().Equal(40, 0, 60, 13);

    [Fact]
    public void No_hidden_count_follows_from_the_sums_of_rows_and_columns()
    {
        var chance = new Random(307);
        for (var trial = 0; trial < 400; trial++)
        {
            var (rows, columns) = (chance.Next(1, 6), chance.Next(2, 5));
            var most = chance.Next(4, 40);
            var counts = Enumerable.Range(0, rows).Select(_ => (IReadOnlyList<int>)[.. Enumerable.Range(0, columns).Select(_ => chance.Next(0, most))]).ToList();

            var shown = SmallNumbersTable.Hide(counts);

            shown.SelectMany(row => row).OfType<int>().Should().NotContain(n => n > 0 && n < SmallNumbers.Smallest);
            DeterminedCells(counts, shown).Should().BeEmpty("of {0}", string.Join(" | ", counts.Select(row => string.Join(",", row))));
        }
    }

    // Writes every sum that may be shown as an equation over the hidden counts and solves them: a count with an equation of its own is given away.
    private static List<(int Row, int Column)> DeterminedCells(List<IReadOnlyList<int>> counts, IReadOnlyList<IReadOnlyList<int?>> shown)
    {
        var unknown = (from r in Enumerable.Range(0, counts.Count) from c in Enumerable.Range(0, counts[0].Count) where shown[r][c] is null select (r, c)).ToList();
        var equations = new List<double[]>();
        for (var r = 0; r < counts.Count; r++)
        {
            if (SmallNumbersTable.MayShowSum(counts[r], shown[r]))
                equations.Add([.. unknown.Select(u => u.r == r ? 1.0 : 0.0)]);
        }

        for (var c = 0; c < counts[0].Count; c++)
        {
            if (SmallNumbersTable.MayShowSum(counts.Select(row => row[c]), shown.Select(row => row[c])))
                equations.Add([.. unknown.Select(u => u.c == c ? 1.0 : 0.0)]);
        }

        Reduce(equations, unknown.Count);
        return [.. unknown.Where((_, i) => equations.Any(e => Math.Abs(e[i]) > 1e-9 && e.Where((value, j) => j != i && Math.Abs(value) > 1e-9).Take(1).Count() == 0))];
    }

    private static void Reduce(List<double[]> rows, int width)
    {
        var done = 0;
        for (var column = 0; column < width && done < rows.Count; column++)
        {
            var pivot = rows.FindIndex(done, row => Math.Abs(row[column]) > 1e-9);
            if (pivot < 0)
                continue;
            (rows[done], rows[pivot]) = (rows[pivot], rows[done]);
            var scale = rows[done][column];
            rows[done] = [.. rows[done].Select(value => value / scale)];
            for (var other = 0; other < rows.Count; other++)
            {
                if (other == done || Math.Abs(rows[other][column]) < 1e-9)
                    continue;
                var factor = rows[other][column];
                rows[other] = [.. rows[other].Zip(rows[done], (value, taken) => value - (factor * taken))];
            }

            done++;
        }
    }
}
