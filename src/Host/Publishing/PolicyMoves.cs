using SendWorkflows.Host.Evaluations;

namespace SendWorkflows.Host.Publishing;

/// <summary>What a what-if found, and how far a proposal has come, in words.</summary>
public static class PolicyMoves
{
    /// <summary>What happens to pupils, by a move's code: "would gain", "would lose".</summary>
    public static string Words(string move) => move switch
    {
        "gains" => "would gain",
        "loses" => "would lose",
        _ => "would no longer be known to need",
    };

    /// <summary>How far a proposal has come.</summary>
    public static string Words(ProposalState state) => state switch
    {
        ProposalState.Draft => "draft",
        ProposalState.Waiting => "waiting for approval",
        ProposalState.SentBack => "sent back",
        ProposalState.Withdrawn => "taken back",
        _ => "published",
    };

    /// <summary>One line without a full stop: over how many pupils, and how many suggestions come and go.</summary>
    public static string Summary(WhatIfReport? whatIf) => whatIf switch
    {
        null => "no what-if, because of the errors",
        { Pupils: 0 } => "no pupils are kept here, so nothing is known of its effect",
        { Moves.Count: 0 } => $"nothing changes for any of {Host.Words.Count(whatIf.Pupils, "pupil")}",
        _ => $"{Host.Words.Count(whatIf.Pupils, "pupil")}: {string.Join(", ", whatIf.Moves.GroupBy(move => move.Move).Select(kind => $"{Number(kind)} {Suggestions(kind.Key)}"))}",
    };

    private static string Suggestions(string move) => move switch
    {
        "gains" => "suggestions more",
        "loses" => "suggestions fewer",
        _ => "suggestions no longer known",
    };

    private static string Number(IEnumerable<WhatIfReport.MoveOf> moves) => moves.Select(move => move.Pupils).ToList() is var numbers && numbers.Contains(null)
        ? numbers.Sum() > 0 ? FormattableString.Invariant($"more than {numbers.Sum()}") : "a few"
        : FormattableString.Invariant($"{numbers.Sum()}");
}
