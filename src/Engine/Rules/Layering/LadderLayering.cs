using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Engine.Rules.Checking;

namespace SendWorkflows.Engine.Rules.Layering;

/// <summary>
/// Puts a lower layer's ladder in the place of the one above. Where it keeps a layer of that ladder, pupils there stay on the SEN register (their parents
/// were told, CFA 2014 s.68) and keep a review.
/// </summary>
internal static class LadderLayering
{
    internal static void Check(Ladder? above, Ladder below, List<Diagnostic> problems)
    {
        foreach (var layer in below.Layers)
        {
            if (above?[layer.Id] is not { } kept)
                continue;
            if (above.IsOnRegister(kept) && !below.IsOnRegister(layer))
                Report(below, $"Pupils on \"{layer.Id}\" are on the SEN register by the ladder \"{above.Id}\", but not by this one.", "Let \"registerFrom\" name this layer or one before it.", problems);
            if (kept.ReviewPeriod is not null && layer.ReviewPeriod is null)
                Report(below, $"The layer \"{layer.Id}\" is reviewed {kept.ReviewPeriod} by the ladder \"{above.Id}\", but this one names no review.", "Add \"reviewPeriod\".", problems);
        }
    }

    private static void Report(Ladder ladder, string message, string help, List<Diagnostic> problems) =>
        problems.Add(Diagnostic.Error(RuleCodes.Weakened, ladder.Place, message, help));
}
