namespace SendWorkflows.Host.Passports;

/// <summary>The parts of a passport as the pupil reads them, and whose words they can be.</summary>
public static class PassportWords
{
    /// <summary>Who can have written it, with the words for it.</summary>
    public static IReadOnlyDictionary<string, string> Writers { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["pupil"] = "The pupil wrote or said it",
        ["together"] = "The pupil and an adult wrote it together",
        ["adult"] = "An adult wrote it from watching and listening",
    };

    /// <summary>Each part that has something in it, with its heading, in the order in which it is read.</summary>
    public static IEnumerable<(string Heading, string Text)> Parts(Passport passport) =>
        new (string, string)[]
        {
            ("What I like and am good at", passport.Likes),
            ("What helps me", passport.Helps),
            ("What does not help", passport.DoesNotHelp),
            ("What I want people to know", passport.WantKnown),
            ("What I hope for", passport.Hopes),
        }.Where(part => part.Item2.Length > 0);
}
