namespace SendWorkflows.Host.Demonstration.Voices;

/// <summary>Deals from stocks of words in an order that falls by chance, nothing twice before everything was dealt once, so that a class does not read alike.</summary>
internal sealed class Dealer(Dice dice)
{
    private readonly Dictionary<object, Queue<int>> _left = new(ReferenceEqualityComparer.Instance);

    internal T Deal<T>(IReadOnlyList<T> stock)
    {
        if (!_left.TryGetValue(stock, out var left) || left.Count == 0)
            _left[stock] = left = new Queue<int>(Shuffled(stock.Count));
        return stock[left.Dequeue()];
    }

    /// <summary>So many different ones of a stock that has at least as many.</summary>
    internal IReadOnlyList<string> Several(int count, IReadOnlyList<string> stock)
    {
        var dealt = new List<string>();
        while (dealt.Count < count)
        {
            var next = Deal(stock);
            if (!dealt.Contains(next))
                dealt.Add(next);
        }

        return dealt;
    }

    private int[] Shuffled(int count)
    {
        var order = Enumerable.Range(0, count).ToArray();
        for (var i = count - 1; i > 0; i--)
        {
            var other = dice.Below(i + 1);
            (order[i], order[other]) = (order[other], order[i]);
        }

        return order;
    }
}
