namespace SendWorkflows.Engine.Facts;

/// <summary>Codes of problems with facts: their catalogue and their values.</summary>
public static class FactCodes
{
    /// <summary>A fact is declared twice, or again by a lower layer.</summary>
    public const string Twice = "fact-twice";

    /// <summary>A declaration contradicts itself: a choice without choices, a range upside down, a derivation from nothing.</summary>
    public const string Declaration = "fact-declaration";

    /// <summary>A value is given for a fact that nobody declared.</summary>
    public const string Unknown = "fact-unknown";

    /// <summary>A value is not of the declared type.</summary>
    public const string WrongType = "fact-wrong-type";

    /// <summary>A number lies outside the declared range.</summary>
    public const string OutOfRange = "fact-out-of-range";

    /// <summary>A word is not one of the declared choices.</summary>
    public const string NotAChoice = "fact-not-a-choice";

    /// <summary>A list is longer than any list may be.</summary>
    public const string TooLong = "fact-too-long";

    /// <summary>A derived fact is given directly.</summary>
    public const string Derived = "fact-derived";

    /// <summary>A value is dated after the day asked about.</summary>
    public const string Future = "fact-future";
}
