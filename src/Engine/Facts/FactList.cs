namespace SendWorkflows.Engine.Facts;

/// <summary>A list of choices or records. Immutable.</summary>
public sealed class FactList : IEquatable<FactList>
{
    /// <summary>The most items any list may have: it bounds the work of an expression.</summary>
    public const int MaxItems = 500;

    /// <summary>A list.</summary>
    /// <param name="items">The items known, in the order given; an item that is itself not known is <c>null</c>.</param>
    /// <param name="isComplete">Whether the provider says there are no others. If not, a count over the list is only a lower bound.</param>
    /// <param name="since">The day from which the list is complete, or <c>null</c> for always.</param>
    public FactList(IEnumerable<FactValue?> items, bool isComplete, DateOnly? since = null)
    {
        Array = [.. items];
        IsComplete = isComplete;
        Since = since;
    }

    /// <summary>The items known, in the order given; an item that is itself not known is <c>null</c>.</summary>
    public IReadOnlyList<FactValue?> Items => Array;

    /// <summary>Whether the provider says there are no others.</summary>
    public bool IsComplete { get; }

    /// <summary>The day from which the list is complete, or <c>null</c> for always.</summary>
    public DateOnly? Since { get; }

    internal FactValue?[] Array { get; }

    /// <summary>Whether there may be items that the list does not hold.</summary>
    internal bool HasRemainder => !IsComplete || Since is not null;

    /// <inheritdoc/>
    public bool Equals(FactList? other) =>
        other is not null && IsComplete == other.IsComplete && Since == other.Since && Items.SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FactList);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Array.Length, IsComplete, Since);

    /// <summary>The items, and whether there may be others.</summary>
    public override string ToString()
    {
        var items = Array.Select(item => item?.ToString() ?? "not known");
        return $"[{string.Join(", ", IsComplete ? items : items.Append("perhaps others"))}]";
    }
}
