namespace SendWorkflows.Engine.Facts;

/// <summary>Protected characteristics (Equality Act 2010 s.4) that may never change an answer: the words of <c>protected</c>.</summary>
public static class ProtectedCharacteristics
{
    /// <summary>All of them. Age and disability are left out: a rule may use them with a source.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["sex", "race", "religion or belief", "sexual orientation", "gender reassignment", "pregnancy and maternity"];
}
