namespace SendWorkflows.Engine.Rules.Evaluating.Nodes;

/// <summary>An operation of a checked expression. Immutable once bound; evaluating allocates nothing unless it sorts or filters lists.</summary>
internal abstract class Node
{
    /// <summary>The operation as its author wrote it.</summary>
    internal string Text { get; set; } = "";

    /// <summary>The operation as an explanation says it: in a loop over a list, to a reader who has the item before them.</summary>
    internal string Words { get => field ?? Text; set; }

    /// <summary>The type of its value.</summary>
    internal ValueKind Kind { get; set; }

    /// <summary>The operations it rests on, in the order written.</summary>
    internal virtual IReadOnlyList<Node> Children => [];

    /// <summary>Operations in it, itself included.</summary>
    internal int Size
    {
        get
        {
            var size = 1;
            foreach (var child in Children)
                size += child.Size;
            return size;
        }
    }

    /// <summary>How deep loops over lists are nested in it.</summary>
    internal virtual int Loops
    {
        get
        {
            var deepest = 0;
            foreach (var child in Children)
                deepest = Math.Max(deepest, child.Loops);
            return deepest;
        }
    }

    internal abstract Value Evaluate(ref Frame frame);

    internal abstract Outcome Test(ref Frame frame);

    /// <summary>Adds the facts that keep it from being known. Asked only of a node that is not.</summary>
    internal virtual void Missing(ref Frame frame, ISet<string> facts)
    {
        foreach (var child in Children)
        {
            if (child.Evaluate(ref frame).IsUnknown)
                child.Missing(ref frame, facts);
        }
    }
}
