namespace SendWorkflows.Host.Suggestions;

/// <summary>The coded reasons for each kind of decision. Codes are stored for good: words may be improved, codes are only ever added.</summary>
public static class DecisionReasons
{
    /// <summary>The reason that needs words of the person's own.</summary>
    public const string Other = "other";

    private static readonly Reason OtherReason = new(Other, "Another reason (say which in the note)");

    private static readonly Reason Agreed = new("agreed-with-family", "Agreed with the parents or the young person");

    private static readonly Reason Advised = new("specialist-advice", "A specialist advised it");

    private static readonly IReadOnlyDictionary<string, IReadOnlyList<Reason>> ByKind = new Dictionary<string, IReadOnlyList<Reason>>(StringComparer.Ordinal)
    {
        [DecisionKinds.Accept] =
        [
            new("matches-what-we-see", "It matches what we see in school"), Agreed, Advised,
            new("already-begun", "We have begun this already"), OtherReason,
        ],
        [DecisionKinds.SetAside] =
        [
            new("already-in-place", "This is in place already"),
            new("another-explanation", "There is another explanation, such as illness or a change at home"),
            new("value-wrong", "A value it rests on is wrong or out of date"),
            new("family-prefers-other", "The parents or the young person prefer something else"),
            new("other-support-chosen", "We have chosen other support"), OtherReason,
        ],
        [DecisionKinds.Defer] =
        [
            new("meeting-arranged", "A meeting about it is arranged"),
            new("advice-on-its-way", "An assessment or advice is on its way"),
            new("too-early-to-tell", "Support changed recently and it is too early to tell"),
            new("new-to-school", "The pupil has only just joined us"), OtherReason,
        ],
        [DecisionKinds.Move] =
        [
            new("needs-more", "The pupil needs more support"), new("manages-with-less", "The pupil manages with less support"),
            new("right-as-it-is", "Support is right as it is"), Agreed, Advised, new("came-with-it", "The pupil came to us with this support"),
            new("mistake-mended", "The layer recorded was a mistake"), OtherReason,
        ],
        [DecisionKinds.StartSupport] =
        [
            new("sen-identified", "We have identified special educational needs"), Agreed, Advised,
            new("came-with-it", "The pupil came to us with this support"), OtherReason,
        ],
        [DecisionKinds.EndSupport] =
        [
            new("needs-met-without", "The needs can be met without additional or different provision"), Agreed,
            new("mistake-mended", "Support was recorded by mistake"), OtherReason,
        ],
        [DecisionKinds.ConsiderRequest] =
        [
            new("may-be-necessary", "Provision under a plan may be necessary"),
            new("severe-or-urgent", "The need is severe, complex or urgent"),
            new("family-asked", "The parents or the young person asked us to"), Advised,
            new("progress-not-made", "Expected progress has not been made despite our action"), OtherReason,
        ],
    };

    /// <summary>The reasons for a kind of decision, in the order shown; none for an unknown kind.</summary>
    public static IReadOnlyList<Reason> For(string kind) => ByKind.GetValueOrDefault(kind) ?? [];

    /// <summary>The words of a stored code; the code itself if it is no longer offered.</summary>
    public static string Words(string kind, string code) => For(kind).FirstOrDefault(r => r.Code == code)?.Words ?? code;
}
