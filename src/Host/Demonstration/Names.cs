namespace SendWorkflows.Host.Demonstration;

/// <summary>Names to give: surnames are trees, birds and rivers, so that nobody takes them for real people's.</summary>
internal sealed record Names(IReadOnlyList<string> Forenames, IReadOnlyList<string> Surnames, IReadOnlyList<string> Initials, IReadOnlyList<string> Titles)
{
    /// <summary>A member of staff's name: "Ms R. Alder".</summary>
    internal string OfStaff(Dice dice) => $"{dice.Pick(Titles)} {dice.Pick(Initials)}. {dice.Pick(Surnames)}";
}
