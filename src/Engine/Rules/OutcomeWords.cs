namespace SendWorkflows.Engine.Rules;

/// <summary>The words for outcomes in JSON.</summary>
public static class OutcomeWords
{
    /// <summary>The words in the order of <see cref="Outcome"/>.</summary>
    public static IReadOnlyList<string> All { get; } = ["not-met", "met", "unknown", "failed"];

    /// <summary>The outcome's word.</summary>
    public static string Word(this Outcome outcome) => All[(int)outcome];

    /// <summary>The outcome that the word means, or <c>null</c>.</summary>
    public static Outcome? Read(string word)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i] == word)
                return (Outcome)i;
        }

        return null;
    }
}
