using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules.Evaluating;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;

namespace SendWorkflows.Engine.Rules.Compiling;

/// <summary>
/// How programs hold an outcome: the lower bit says that it surely holds, the upper that it may. So <c>&amp;</c> is "and" and <c>|</c> is "or" of three
/// values. The fourth pattern, 1, stands for a failure; a program that meets one leaves its rule to the tree, which knows the reason.
/// </summary>
internal static class Truth
{
    internal const int NotMet = 0;
    internal const int Failed = 1;
    internal const int Unknown = 2;
    internal const int Met = 3;

    /// <summary>The outcome of an operation that is not compiled, for the items that its loops stand at.</summary>
    internal static int Of(Node node, FactSet facts, int outerList, int outerItem, int innerList, int innerItem)
    {
        var frame = new Frame(facts);
        frame.StandAt(0, Item(facts, outerList, outerItem));
        frame.StandAt(1, Item(facts, innerList, innerItem));
        return node.Test(ref frame) switch
        {
            Outcome.NotMet => NotMet,
            Outcome.Met => Met,
            Outcome.Failed => Failed,
            _ => Unknown,
        };
    }

    private static FactValue? Item(FactSet facts, int list, int item) => list < 0 ? null : facts.At(list)!.List!.Array[item];
}
